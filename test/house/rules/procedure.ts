// The procedure of a livelihood year, one line for each paragraph; laws, practice and sources are in the procedure itself.

interface Line {
  readonly says: string;
  /** What the year does not do yet, and why; needed if no rule holds the paragraph, or if nothing calls the rule. */
  readonly later?: string;
  /** Files outside domain/ that hold it, if it is a way of doing things and not a rule. */
  readonly heldBy?: readonly string[];
}

export interface Section {
  readonly number: string;
  readonly title: string;
  readonly lines: Readonly<Record<string, Line>>;
}

const opinions = 'the committee’s opinions wait for its meetings: so far it chooses the groups';
const petitions = 'the year takes suggestions, not petitions and not motions: these have registers of their own';

/** Parts as comments and titles cite them: `1.6 V4`; a section without parts stands for itself. */
export const procedure: readonly Section[] = [
  {
    number: '1.2',
    title: 'The four levels, and the fifth',
    lines: { '': { says: 'Who asks, decides and supervises at each level; a sub-district has no congress.' } },
  },
  { number: '1.3', title: 'Roles', lines: { '': { says: 'Who may do what, where, and until when; nobody reads ballots.' } } },
  {
    number: '1.4',
    title: 'Calendar of one cycle',
    lines: {
      '': { says: 'Stages follow each other in their order; moving one moves what follows, or is refused with the reason.' },
      'step 2': { says: 'Solicitation: 30 days at least where it counts as a major administrative decision.' },
      'step 6': { says: 'Finished papers 30 days before the session.' },
      'step 8': { says: 'The deputies’ pack seven days before the session.' },
    },
  },
  {
    number: '1.5',
    title: 'Solicitation and answering',
    lines: {
      R1: { says: 'The period is fixed in advance: 30 days; what comes late rolls to the standing box.' },
      R2: {
        says: 'One subject a suggestion; what is no suggestion is routed with advice, never dropped.',
        heldBy: ['analysis/kinds.ts', 'records/suggestions.ts'],
      },
      R3: {
        says: 'What a suggestion says: name, content, category, area, sender.',
        heldBy: ['actions/suggestions.ts'],
        later: 'no name and no phone is asked for: a pseudonym is enough in the chat (1.13, 10)',
      },
      R4: {
        says: 'All channels land in one register.',
        heldBy: ['records/suggestions.ts'],
        later: 'the register takes any channel; so far the chat is the only one that fills it',
      },
      R5: {
        says: 'Speech, text, picture and video are accepted.',
        heldBy: ['conversation/suggestions.ts'],
        later: 'text and picture; speech and video are answered with a request for words',
      },
      R6: {
        says: 'A receipt at once; a petition is routed within 15 days and done within 60, and terms run in working days.',
        later: `the receipt and working days hold; ${petitions}`,
      },
      R7: {
        says: 'What was solicited may be answered together, the everyday ones each.',
        heldBy: ['actions/topics.ts', 'activities/suggestions.ts'],
      },
      R8: {
        says: 'Every suggestion ends in an outcome with its reason.',
        later: 'five outcomes, as the open letter promises them, in place of the seven ways of conversion of one city’s rules',
      },
      R9: {
        says: 'A deputy’s suggestion has terms for return, answer and redoing; identical ones are answered one by one.',
        later: `the ladder of an answer is here, for any plan to use; ${petitions}`,
      },
      R10: { says: 'Within means: what candidates cost, what an outcome would break, who pays.' },
      R11: {
        says: 'The negative list.',
        later: 'the office’s own judgement when it fixes the shortlist: no data says whether a project is for show',
      },
      R12: {
        says: 'Public support stands beside each candidate.',
        heldBy: ['web/pages/projects.tsx'],
        later: 'shown as the number who asked for it, not as a star index, whose formula is nowhere published',
      },
      R13: {
        says: 'Good suggestions are rewarded.',
        later: 'the author hears when a project comes of it; awards are left for later',
      },
      R14: { says: 'Province: an advisory public vote on a shortlist.', later: 'left for later: it is optional' },
    },
  },
  {
    number: '1.6',
    title: 'The differential vote',
    lines: {
      '': { says: 'The rule object is adopted by the session, locked by its hash, and decides everything that follows.' },
      V1: { says: 'Valid only if two thirds of all deputies are present, rounded up.' },
      V2: { says: 'Passing needs more than half of all deputies: ⌊N/2⌋ + 1.' },
      V3: { says: 'The ballot is secret: it carries no voter.' },
      V4: { says: 'The most votes win; equal votes that leave the last place open are voted again on the tied only.' },
      V5: { says: 'Too few with a majority: the missing places by the rule chosen in advance.' },
      V6: { says: 'More returned than issued is void; so is a ballot with more marks than places.' },
      V7: { says: 'Candidates exceed places.' },
      V8: {
        says: 'Township: by ballot, electronically or by show of hands, as its rules say.',
        later: 'in the chat, and by paper boxes as a rule; a show of hands is not secret and is left out',
      },
      V9: { says: 'For, against or abstain, item by item.' },
      V10: {
        says: 'Boxes are checked, ballots counted in the open by tellers.',
        later: 'boxes whose counts are entered twice are a rule here; the year’s votes are cast in the chat',
      },
      V11: { says: 'Result and decision are published.', heldBy: ['web/pages/vote.tsx', 'cli/export/results.ts'] },
    },
  },
  {
    number: '1.7',
    title: 'Two lists, acceptance',
    lines: {
      T1: { says: 'The project list: name, place, quantity, money, body, dates.' },
      T2: { says: 'The construction-standard list: countable requirements.' },
      T3: { says: 'A task cannot start without place, standard, date and body.' },
      T4: { says: 'Done is every line ticked on dated, located evidence, by somebody other than the reporter.' },
      T5: {
        says: 'Items are split by responsible body.',
        later:
          'the rule is here; each task has its own body, and the deputies’ ballot that would rate the parts is left for later',
      },
      T6: { says: 'The number promised is the sum of the accepted tasks.' },
      T7: {
        says: 'What takes several years has a goal for each.',
        later: 'the rule is here; a plan runs for one year, and what is not done is carried over with its reason',
      },
    },
  },
  {
    number: '1.8',
    title: 'Lights and escalation',
    lines: {
      L1: { says: 'A light is the worst of gap, start, deadline, silence and defects.' },
      L2: { says: 'Blue is accepted, grey a change under examination; the clock does not stop.' },
      L3: { says: 'Lights are computed, never set by hand.' },
      L4: { says: 'The ladder of a task: −15, −7, 0, +3, +10, +20, +30 days.' },
      L5: { says: 'A rung unsigned for two working days goes up one.' },
      L6: { says: 'Leaving red needs fresh evidence and a second person.' },
      L7: { says: 'Units with fewer than ten tasks are not ranked.' },
    },
  },
  {
    number: '1.9',
    title: 'Change during the year',
    lines: {
      C1: {
        says: 'The reasons for a change.',
        later: 'a unit may ask for another date; place, quantity and standard of a running task cannot be changed yet',
      },
      C2: { says: 'Minor: same village, ± 5 %, 15 days; the office approves.' },
      C3: { says: 'Major: everything else; the congress’s organ of the level decides.' },
      C4: { says: 'The old promise stays visible, struck through.' },
      C5: { says: 'No change after 31 October but by force majeure.' },
      C6: {
        says: 'A vacated place is filled from the reserve in order of votes.',
        later: 'the vote’s reserve is kept in order; filling a place during the year waits for changes',
      },
      C7: { says: 'A change never turns red into green by itself.' },
    },
  },
  {
    number: '1.10',
    title: 'Supervision by deputies',
    lines: {
      S1: { says: 'A group for each item: a lead committee and ten deputies.' },
      S2: {
        says: 'Plan, progress, result, look back.',
        later: 'the week and the quarters are told; looking back next year is left for later',
      },
      S3: {
        says: 'Inspection, inquiry, deliberation; an answer within three months.',
        later: 'inspection by route, findings and questions; a session’s inquiries and deliberations are held outside',
      },
      S4: { says: 'A finding has site, photo, line, severity, deadline, answer, re-check.' },
      S5: { says: 'Deputies find, they do not order.' },
      S6: { says: 'Opinions reach the government within seven days.', later: opinions },
    },
  },
  {
    number: '1.11',
    title: 'Satisfaction: three instruments that are never averaged',
    lines: {
      '': { says: 'Ratings of fewer than 30 are shown as too few.' },
      A: { says: 'The deputies’ ballot: three grades against all members.' },
      B: { says: 'The sample survey: estimates with their errors, draws that can be repeated.' },
      C: { says: 'Open rating: five faces, n and response rate; the hotline’s three rates.' },
    },
  },
  {
    number: '1.12',
    title: 'Publication',
    lines: {
      P1: { says: 'Letter, numbers, themes.', heldBy: ['web/pages/letter.tsx', 'web/pages/topics.tsx'] },
      P2: { says: 'An answer to each cluster.' },
      P3: {
        says: 'Candidates, costs, support.',
        heldBy: ['conversation/candidates.ts', 'web/pages/vote.tsx'],
        later: 'members see them in the chat before the decision, the public page shows them with the vote',
      },
      P4: {
        says: 'The result item by item, with for, against, abstain, issued and returned.',
        heldBy: ['web/pages/vote.tsx'],
      },
      P5: { says: 'The two lists.', heldBy: ['web/pages/projects.tsx', 'documents/lists.ts'], later: 'a map is left for later' },
      P6: { says: 'Light and evidence of each site.', heldBy: ['web/pages/task.tsx', 'web/pages/tasks.tsx'] },
      P7: { says: 'Every change with its reason.', heldBy: ['web/pages/task.tsx', 'cli/export/changes.ts'] },
      P8: {
        says: 'Mid-year and annual reports.',
        heldBy: ['web/pages/report.tsx'],
        later: 'the annual report; one at mid-year is left for later',
      },
      P9: {
        says: 'Three satisfaction results.',
        heldBy: ['web/pages/report.tsx'],
        later:
          'the survey in the chat and the deputies’ grades are published; the statistics office’s sample is not part of a year yet',
      },
      P10: {
        says: 'Open data with a hash.',
        heldBy: ['cli/export.ts'],
        later: 'CSV by command; the public page offers no files yet, and no hash of them is published',
      },
    },
  },
];
