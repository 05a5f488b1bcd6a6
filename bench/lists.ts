// npm run bench:lists: the project list of a province's year, 31,569 rows, read, checked and compared with what stands, as a dry run does.
import { readXlsx } from 'hucre/xlsx';
import { readBook } from '../documents/book.ts';
import { type ListedProject, listsXlsx } from '../documents/lists.ts';
import { readLists } from '../documents/listReader.ts';
import { differenceOf } from '../domain/lists.ts';
import { childrenOf } from '../domain/regions.ts';

const [TASKS, PROJECTS] = [31_569, 56];
const YEAR = '330000/2025';
const counties = childrenOf('330000').flatMap(({ code }) => childrenOf(code));
const both = (words: string) => ({ zh: words, en: words });
const standard = ['有坡道', '有扶手', '有灯'].map(both);

const projects = Array.from({ length: PROJECTS }, (_, project): ListedProject => {
  const id = `project-${project}`;
  const count = Math.floor(TASKS / PROJECTS) + (project < TASKS % PROJECTS ? 1 : 0);
  const tasks = Array.from({ length: count }, (_each, index) => ({
    id: `task/${YEAR}/${id}/${String(index + 1).padStart(4, '0')}`,
    place: both(`第${index}邻里中心`),
    regionCode: counties[(index * 7 + project) % counties.length]?.code ?? null,
    quantity: 10 + (index % 50),
    measure: both('个餐位'),
    due: `2025-0${1 + (index % 9)}-28`,
  }));
  return {
    id,
    title: both(`项目${project}`),
    aspect: both('养老'),
    cost: 480_000_000,
    unit: both(`单位${project}`),
    standard,
    tasks,
  };
});

const bytes = await listsXlsx(projects, 'zh');
const elapsed = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began);
};

const seconds = await elapsed(async () => {
  const read = await readBook({ bytes, name: 'lists.xlsx' });
  if (!read.ok) throw new Error(read.problem.id);
  const lists = readLists(read.book, {
    region: '330000',
    projects: projects.map(({ id, title }) => ({ id, ...title })),
    units: projects.map(({ id, unit }) => ({ id, ...(unit ?? both('')) })),
    days: { zone: 'Asia/Shanghai', year: 2025, from: '2025-01-01', to: '2026-01-31' },
    projectId: (slug) => `project/${YEAR}/${slug}`,
    unitId: (unit) => `330000/${unit}`,
  });
  const standing = projects.flatMap((project) =>
    project.tasks.map((task) => ({
      ...task,
      project: `project/${YEAR}/${project.id}`,
      region: task.regionCode,
      unit: `330000/${project.id}`,
      standard: standard.map((line, index) => ({ id: `s${index + 1}`, ...line })),
      isPublished: true,
    })),
  );
  const { same } = differenceOf(standing, lists.rows, lists.standards);
  if (same !== TASKS || lists.problems.length > 0) throw new Error(`${same} rows are the same, ${lists.problems.length} faults`);
});
const peakMb = Math.round(process.resourceUsage().maxRSS / 1_024);
const bare = await elapsed(() => readXlsx(bytes));
console.log(`${TASKS} rows checked in ${seconds} ms, ${peakMb} MiB resident at most; the workbook alone is read in ${bare} ms`);
console.log('to reach: 15 s and 1 GiB');
console.log(JSON.stringify({ bench: 'lists', rows: TASKS, milliseconds: seconds, peakMb, bareMilliseconds: bare }));
