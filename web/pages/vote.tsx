// A vote as certified: turnout, quorum, majority, each candidate's counts, and every ballot by the word that only its deputy knows.
import { publishedVote } from '../../views/votes.ts';
import { Layout } from '../parts/layout.tsx';
import { Money } from '../parts/money.tsx';
import type { YearVisit } from '../visit.ts';

/** One round; undefined if the year has none with this code. */
export async function votePage(visit: YearVisit, code: string) {
  const { words, year } = visit;
  const vote = await publishedVote(year.id, code);
  if (!vote) return undefined;
  const title = words.say('web-vote-title', { round: vote.round, region: year.regionCode, year: String(year.year) });
  return (
    <Layout visit={visit} about={visit} title={title}>
      <h1>{title}</h1>
      <p class="next">{words.say(`web-vote-state-${vote.state}`)}</p>
      {vote.certified ? (
        <Certified visit={visit} certified={vote.certified} />
      ) : (
        <p>{words.say('web-vote-turnout', { ...vote.turnout })}</p>
      )}
      <Money visit={visit} />
      <h2>{words.say('web-rule-title')}</h2>
      <p>{words.say('web-rule', { seats: vote.seats, candidates: vote.candidates })}</p>
      <p class="small">
        {words.say('web-rule-hash')} <code class="hash">{vote.ruleHash}</code>
      </p>
    </Layout>
  );
}

type Vote = NonNullable<Awaited<ReturnType<typeof publishedVote>>>;

function Certified({ visit: { words }, certified }: { visit: YearVisit; certified: NonNullable<Vote['certified']> }) {
  const { result, ballots, titles } = certified;
  const name = (slug: string) => {
    const title = titles.get(slug);
    return title ? words.text(title) : slug;
  };
  const items = result.items.toSorted((a, b) => b.for - a.for || a.against - b.against);
  const numberOf = (slug: string) => items.findIndex(({ id }) => id === slug) + 1;
  const facts = [
    ['deputies', result.deputies],
    ['present', result.present],
    ['quorum', result.quorum],
    ['issued', result.issued],
    ['returned', result.returned],
    ['void', result.void],
    ...(result.majority === null ? [] : [['majority', result.majority] as const]),
  ] as const;
  return (
    <>
      <dl class="counts">
        {facts.map(([field, count]) => (
          <div>
            <dt>{words.say(`web-vote-${field}`)}</dt>
            <dd>{field === 'returned' ? <a href="#ballots">{String(count)}</a> : String(count)}</dd>
          </div>
        ))}
      </dl>
      {!result.valid && <p class="next">{words.say(`web-vote-invalid-${result.why ?? 'no-quorum'}`)}</p>}
      <div class="wide" role="region" aria-label={words.say('web-vote-table')} tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.say('web-vote-candidate')}</th>
              <th scope="col">{words.say('web-vote-for')}</th>
              <th scope="col">{words.say('web-vote-against')}</th>
              <th scope="col">{words.say('web-vote-abstain')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item, index) => (
              <tr class={item.elected ? 'elected' : ''}>
                <th scope="row">
                  {String(index + 1)} {name(item.id)}
                  <br />
                  <span class="small">{words.say(`web-because-${item.because}`)}</span>
                </th>
                <td>{String(item.for)}</td>
                <td>{String(item.against)}</td>
                <td>{String(item.abstain)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 id="ballots">{words.say('web-ballots-title', { count: ballots.length })}</h2>
      <p class="small">{words.say('web-ballots-hint')}</p>
      <ul class="ballots">
        {ballots.map(({ receipt, choices }) => (
          <li>
            <strong>{receipt}</strong>{' '}
            {choices.length > 0
              ? choices
                  .map(numberOf)
                  .toSorted((a, b) => a - b)
                  .join(' · ')
              : words.say('web-ballot-empty')}
          </li>
        ))}
      </ul>
    </>
  );
}
