import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import type { Problem } from '../model/problem.ts';
import { problemAt, type Source } from '../source/source.ts';
import { maskReferences } from '../values/reference-mask.ts';
import { yamlProblem } from './yaml-problem.ts';

/** What a file says as YAML. */
export type ReadYaml = {
  /** Absent when there is nothing in it that can be checked further. */
  readonly document?: Document;
  /** What keeps it from being read. */
  readonly problems: readonly Problem[];
  /** After this line the document may not be what was meant. */
  readonly reliableTo: number;
};

/** Reads a file's text as YAML 1.2. Never throws, and runs nothing that is written there. */
export function readYaml(source: Source): ReadYaml {
  const document = parseDocument(maskReferences(source.text), {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: true,
    prettyErrors: false,
    // Quieter than this, it would keep silent about a second document.
    logLevel: 'error',
  });
  const found = document.errors.map((error) => yamlProblem(error, document, source));
  const breaks = found.filter(({ isSlip }) => !isSlip).map(({ problem }) => problem.line);
  // After the first break the rest is guesswork.
  const reliableTo = Math.min(...breaks, Number.POSITIVE_INFINITY);
  const problems = firstOfEachLine(found.map(({ problem }) => problem));
  const trusted = problems.filter(({ line }) => line <= reliableTo);
  if (isMap(document.contents)) return { document, problems: trusted, reliableTo };
  return { problems: trusted.length > 0 ? trusted : [notAMap(document, source)], reliableTo };
}

/** One mistake upsets the parser several times. */
function firstOfEachLine(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
  return sorted.filter((problem, at) => problem.line !== sorted[at - 1]?.line);
}

function notAMap({ contents }: Document, source: Source): Problem {
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    const hint = 'A journey has at least journey, site, goal and steps.';
    return problemAt(source, [0, 0], 'This file is empty.', hint);
  }
  const from = contents.range?.[0] ?? 0;
  if (isScalar(contents)) {
    const hint = 'A journey begins with a line such as journey: Book an appointment';
    return problemAt(source, [from, from], 'This is not a journey, but only text.', hint);
  }
  const hint = 'Put steps: above the list, and journey:, site: and goal: above that.';
  return problemAt(source, [from, from], 'This is not a journey, but only a list.', hint);
}
