import { Type } from 'typebox';
import { evidenceAs } from '../../score/model/evidence-as.ts';
import type { Finding } from '../../score/model/result.ts';

/** How many changes are named before the details: more is no longer first. */
export const mostFirst = 3;

/** One change, with the question that it is about where it is one: `Step 5, "E-mail": Leave the question out.` */
export const fixInShort = (finding: Finding): string => {
  const { step, fix } = finding;
  // The first sentence of the advice; the rest stands with the finding.
  const advice = /^.*?[.](?=\s|$)/s.exec(fix)?.[0] ?? fix;
  return `Step ${step + 1}${aboutOf(evidenceAs(labelled, finding)?.label ?? '')}: ${advice}`;
};

/** Findings about a question say what it is called. */
const labelled = Type.Object({ label: Type.String() });

const aboutOf = (label: string): string => {
  if (label === '') return '';
  return `, "${label.length > longest ? `${label.slice(0, longest - 1)}…` : label}"`;
};

/** Of a name, in characters. */
const longest = 60;
