import type { Finding } from '../../score/result.ts';

/** How many changes are named before the details: more is no longer first. */
export const mostFirst = 3;

/** The first sentence of the advice, and what it is about where that is one question; the rest stands with the finding. */
export const fixInShort = ({ fix, evidence }: Pick<Finding, 'fix' | 'evidence'>): string => {
  const advice = /^.*?[.](?=\s|$)/s.exec(fix)?.[0] ?? fix;
  const { label } = evidence;
  if (typeof label !== 'string' || label === '') return advice;
  const name = label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
  return `"${name}": ${advice}`;
};

/** Of a name, in characters. */
const longest = 60;
