// All tasks by their lights, worst first.
import { Light as LightName } from '../../domain/tasks/light.ts';
import { Layout } from '../parts/layout.tsx';
import { isLight, TaskList } from '../parts/light.tsx';
import { PAGE_ROWS, Pager } from '../parts/pager.tsx';
import type { YearVisit } from '../visit.ts';
import { publishedTasksPage } from '../../views/tasks.ts';
import { nameOf } from './year.tsx';

export interface Chosen {
  readonly light?: string | undefined;
  readonly unit?: string | undefined;
  readonly aspect?: string | undefined;
  readonly project?: string | undefined;
  readonly page: number;
}

export async function tasksPage(visit: YearVisit, { page, ...chosen }: Chosen) {
  const { words, year, base, link, plan, language } = visit;
  const filter = { ...chosen, light: isLight(chosen.light) ? chosen.light : undefined, yearId: year.id };
  const { lines, count, units } = await publishedTasksPage(filter, { page: page - 1, size: PAGE_ROWS });
  return (
    <Layout visit={visit} about={visit} room="tasks" title={words.say('web-way-tasks')}>
      <h1>{words.say('web-tasks-title', { count })}</h1>
      <form class="filter" method="get" action={`${base}/tasks`}>
        <input type="hidden" name="lang" value={language} />
        {chosen.project !== undefined && <input type="hidden" name="project" value={chosen.project} />}
        <label>
          {words.say('web-field-light')}
          <select name="light">
            <option value="">{words.say('web-any')}</option>
            {LightName.options.map((light) => (
              <option value={light} selected={light === chosen.light}>
                {words.say(`web-light-${light}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.say('web-field-aspect')}
          <select name="aspect">
            <option value="">{words.say('web-any')}</option>
            {plan.aspects.map(({ id }) => (
              <option value={id} selected={id === chosen.aspect}>
                {nameOf(visit, id)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.say('web-field-unit')}
          <select name="unit">
            <option value="">{words.say('web-any')}</option>
            {units.map((unit) => (
              <option value={unit.id} selected={unit.id === chosen.unit}>
                {words.text(unit)} ({String(unit.tasks)})
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{words.say('web-filter')}</button>
      </form>
      {count === 0 && (
        <p>
          {words.say(year.listAt ? 'web-tasks-none' : 'web-tasks-not-yet')}{' '}
          <a href={link(`${base}/tasks`)}>{words.say('web-tasks-all')}</a>
        </p>
      )}
      <TaskList visit={visit} lines={lines} />
      <Pager visit={visit} path={`${base}/tasks`} query={chosen} page={page} count={count} />
    </Layout>
  );
}
