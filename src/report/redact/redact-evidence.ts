import type { Finding } from '../../score/result.ts';
import { hopsOf } from '../words/hops.ts';
import type { Aliases } from './aliases.ts';
import { among, knownKind } from './known.ts';

type Evidence = Finding['evidence'];

/**
 * Of the evidence what is a number, a yes or no, or a word of ours, by its name. What is not named here is left out, so
 * that what a new check brings is not handed on by accident.
 */
export const redactEvidence = (finding: Finding, aliases: Aliases): Evidence => {
  const { evidence } = finding;
  const figures = plain.flatMap((name) => {
    const value = own(evidence, name);
    return typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : [];
  });
  const words = Object.entries(wordsOf).flatMap(([name, known]) => {
    const value = own(evidence, name);
    const word = typeof value === 'string' ? known(value) : '';
    return word === '' ? [] : [[name, word]];
  });
  return Object.fromEntries([...figures, ...words, ...hopsIn(finding, aliases)]);
};

const own = (evidence: Evidence, name: string): unknown =>
  Object.hasOwn(evidence, name) ? evidence[name] : undefined;

/** Numbers, and what is so or is not. */
const plain = [
  'premature',
  'blocksView',
  'afterGoal',
  'duty',
  'forcedSteps',
  'at',
  'cover',
  'covered',
  'shown',
  'tries',
  'status',
  'count',
  'crossSite',
  'inCircles',
  'seconds',
  'attentionLost',
  'required',
  'tried',
  'maxLength',
  'toldLate',
  'waysOn',
  'afterSubmission',
  'ends',
  'screens',
  'first',
  'width',
  'height',
  'choices',
  'ordered',
  'right',
  'down',
] as const;

const wordsOf: Readonly<Record<string, (word: string) => string>> = {
  kind: knownKind,
  in: among(['document', 'shadow', 'frame', 'browser']),
  closed: among(['not-tried', 'closed', 'went-by-itself', 'could-not-be-closed']),
  when: among(['before', 'after']),
  sensitivity: among(['S0', 'S1', 'S2', 'S3', 'S4']),
};

const purposes = among(['secure', 'spelling', 'language', 'sign-in']);
const hopKinds = among(['http', 'meta-refresh', 'refresh-header', 'script', 'form'], 'other');

const hopsIn = (finding: Finding, aliases: Aliases) => {
  const hops = hopsOf(finding).map(({ from, to, kind, status, seconds, crossSite, purpose }) => ({
    from: aliases.page(from),
    to: aliases.page(to),
    kind: hopKinds(kind),
    status: Number(status),
    seconds,
    crossSite: crossSite === true,
    purpose: purposes(purpose ?? ''),
  }));
  return hops.length === 0 ? [] : [['hops', hops]];
};
