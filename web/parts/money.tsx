// What the candidates cost together, the range of cost of a choice, who pays, and whether the envelope bears it (procedure 1.5 R10).
import { yuan } from '../../domain/money.ts';
import { bearing, payerName } from '../../cards/money.ts';
import { publicMoney } from '../../views/money.ts';
import type { YearVisit } from '../visit.ts';

export async function Money({ visit }: { visit: YearVisit }) {
  const { words, year } = visit;
  const it = await publicMoney(year.id);
  if (!it) return <></>;
  const sums = [
    ['total', it.total],
    ...(it.seats < it.candidates
      ? ([
          ['low', it.low],
          ['high', it.high],
        ] as const)
      : []),
    ...(it.chosen ? ([['chosen', it.chosen.fen]] as const) : []),
    ...(it.envelope === null ? [] : ([['envelope', it.envelope]] as const)),
  ] as const;
  return (
    <section id="money">
      <h2>{words.say('web-money-title')}</h2>
      <dl class="counts">
        {sums.map(([name, fen]) => (
          <div>
            <dt>
              {words.say(`web-money-${name}`, { candidates: it.candidates, seats: it.seats, chosen: it.chosen?.count ?? 0 })}
            </dt>
            <dd>{words.money(fen)}</dd>
          </div>
        ))}
      </dl>
      {bearing(words, it, true).map((line) => (
        <p>{line}</p>
      ))}
      {it.shares.length > 0 && (
        <div class="wide" role="region" aria-label={words.say('web-money-sources')} tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.say('web-money-source')}</th>
                <th scope="col">{words.say('web-money-amount')}</th>
                <th scope="col">{words.say('web-money-share')}</th>
                <th scope="col">{words.say('web-money-most')}</th>
                <th scope="col">{words.say('web-money-limit')}</th>
              </tr>
            </thead>
            <tbody>
              {it.shares.map(({ source, fen, basisPoints }) => {
                const named = it.sources.find(({ id }) => id === source);
                return (
                  <tr>
                    <th scope="row">{payerName(words, it, source)}</th>
                    <td>{words.money(fen)}</td>
                    <td>{yuan(basisPoints)} %</td>
                    <td>{named && named.most !== null ? words.money(named.most) : '–'}</td>
                    <td>{named?.limit === undefined ? '–' : words.money(named.limit * 100)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
