import { Ajv, type ErrorObject } from 'ajv';
import { formats } from '../model/formats.ts';
import type { Limits } from '../model/journey.ts';
import type { Problem } from '../model/problem.ts';
import { emptyProject, type Project } from '../model/project.ts';
import { problemAt, type Source, type Span, sourceOf } from '../source/source.ts';
import { isMap, type Tree } from '../source/tree.ts';
import type { Values } from '../values/values.ts';
import { valuesOf } from '../values/values.ts';
import { explain } from '../written/explain.ts';
import type { Explained } from '../written/explained.ts';
import { type WrittenProject, writtenProject } from '../written/written-project.ts';
import { buildTree } from '../yaml/build-tree.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** Reads friction.yaml from its text. Rules are known by the names given; what is not known is a problem, never ignored. */
export function parseProject(
  text: string,
  file: string,
  { ruleNames }: { readonly ruleNames: readonly string[] },
): { readonly project: Project; readonly problems: readonly Problem[] } {
  const source = sourceOf(file, text);
  // Nothing but comments: everything is as it is by default.
  if (/^\s*(?:#[^\n]*\s*)*$/.test(text)) return { project: emptyProject, problems: [] };
  const yaml = readYaml(source);
  if (yaml.document === undefined || yaml.problems.length > 0) {
    return { project: emptyProject, problems: yaml.problems.map(aboutProject) };
  }
  const problems: Problem[] = [];
  const tree = buildTree(yaml.document, {
    source,
    values: noValues(),
    report: (_, span, message, hint) => problems.push(problemAt(source, span, message, hint)),
    hide: () => undefined,
  });
  problems.push(...schemaProblems(tree, ruleNames, source));
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  const project = problems.length === 0 ? projectFrom(tree.value) : emptyProject;
  return { project, problems };
}

function projectFrom(value: unknown): Project {
  const {
    'limits-by-tag': limitsByTag = {},
    'allow-upload': allowUploads = [],
    ...written
  } = value as WrittenProject;
  const limits = limitsByTag as Record<string, Limits>;
  return { ...emptyProject, ...written, limitsByTag: limits, allowUploads };
}

function noValues(): Values {
  return valuesOf({ env: {}, now: new Date(0), random: () => 0 });
}

function schemaProblems(
  tree: Tree,
  ruleNames: readonly string[],
  source: Source,
): readonly Problem[] {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true });
  for (const [name, isOne] of Object.entries(formats)) ajv.addFormat(name, isOne);
  const check = ajv.compile(writtenProject(ruleNames));
  if (check(tree.value)) return [];
  return (check.errors ?? []).map((error) => {
    const told = inOurWords(error, tree);
    return problemAt(source, spanOf(told, tree), told.message, told.hint);
  });
}

/** The messages of journeys, where they speak of a journey. */
function inOurWords(error: ErrorObject, tree: Tree): Explained {
  const told = explain(error, tree);
  const { instancePath: place, keyword, params } = error;
  if (keyword !== 'additionalProperties') return told;
  const key = String(params.additionalProperty);
  if (place === '') return { ...told, message: `friction.yaml has no ${key}.` };
  if (place === '/rules') return { ...told, message: `There is no rule called ${key}.` };
  const isLimits = place === '/limits' || /^\/limits-by-tag\/[^/]+$/.test(place);
  return isLimits ? { ...told, message: `There is no limit called ${key}.` } : told;
}

function spanOf({ pointer, at }: Explained, { marks }: Tree): Span {
  const mark = marks.get(pointer) ?? marks.get('');
  if (mark === undefined) return [0, 0];
  return at === 'key' || mark.raw === '' ? (mark.key ?? mark.value) : mark.value;
}

function aboutProject(problem: Problem): Problem {
  if (!isMap(problem) || !problem.message.startsWith('This is not a journey')) return problem;
  return {
    ...problem,
    message: problem.message.replace('a journey', 'a friction.yaml'),
    suggestion: 'It has keys such as rules: and limits:',
  };
}
