import type { Comparison, FindingChange, JourneyComparison } from '../../gate/comparison.ts';
import { count } from '../words/figures.ts';
import { rowsOf } from './rows.ts';

/** What got better and what got worse, in two or three sentences. */
export const inShort = (compared: JourneyComparison): readonly string[] => {
  const { before, after, findings } = compared;
  if (before.outcome === 'unmeasured' || after.outcome === 'unmeasured') {
    return ['Nothing can be compared: one of the two was not measured.'];
  }
  const named = (verdict: string) =>
    rowsOf(compared)
      .filter((row) => row.verdict === verdict && row.isPart !== true)
      .map(({ head, before: was, after: is }) => `${headOf(head)} ${was} → ${is}`);
  // Beside a finding that is gone, "nothing" would not be true.
  const list = (verdict: string, status: FindingChange['status']) => {
    const none = findings.some((finding) => finding.status === status) ? 'no measure' : 'nothing';
    return named(verdict).join(', ') || none;
  };
  return [
    `Better: ${list('better', 'gone')}.`,
    `Worse: ${list('worse', 'new')}.`,
    findingsInShort(findings),
  ];
};

const headOf = (head: string): string => head.replace(/ \(.*\)$/, '').toLowerCase();

const findingsInShort = (findings: readonly FindingChange[]): string => {
  const having = (status: FindingChange['status']) =>
    findings.filter((finding) => finding.status === status).length;
  const unsure = having('unsure');
  const rest = unsure === 0 ? '' : `, ${unsure} that nobody can be sure of`;
  return `${count(having('gone'), 'finding')} gone, ${having('new')} new, ${having('same')} in both${rest}.`;
};

/** The name a source was given by, and when it was walked. */
export const sourceInWords = ({ name, startedAt }: Comparison['sources'][number]): string => {
  const when = dayOf(startedAt);
  return when === '' ? name : `${name} (${when})`;
};

/** "2026-11-24 12:26 UTC"; empty where it is not known. */
export const dayOf = (startedAt: string): string => {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(startedAt) ?? [];
  return day === undefined ? '' : `${day} ${clock} UTC`;
};

/** What is compared, in a line. */
export const titleOf = ({ journeys, jobs, trends, sources }: Comparison): string => {
  if (trends.length > 0) return `${sources.length} results in the order of time`;
  const [only] = journeys;
  if (journeys.length === 1 && only) {
    return only.matchedBy === 'job' ? only.before.job : only.before.journey;
  }
  if (journeys.length > 1) return `${count(journeys.length, 'journey')}, before and after`;
  return jobs.length === 1 ? (jobs[0]?.job ?? '') : count(jobs.length, 'job');
};

/** What each finding's state is called, and where it stands in the order. */
export const statusWords = {
  new: 'New',
  unsure: 'Not sure',
  gone: 'Gone',
  same: 'In both',
} as const satisfies { readonly [Status in FindingChange['status']]: string };
