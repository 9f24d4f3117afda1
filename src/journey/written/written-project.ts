import { type Static, Type } from 'typebox';
import { line, map, oneOf } from '../../steps/written.ts';
import type { Limits } from '../model/journey.ts';
import { levels, presetNames } from '../model/project.ts';
import { WrittenHead } from './written-head.ts';

/** friction.yaml as written: a project's rules, limits and waivers. Rules may have the names given. */
export function writtenProject(ruleNames: readonly string[]) {
  return map(
    {
      preset: Type.Optional(oneOf(presetNames, 'What fails unless a rule says otherwise.')),
      baseline: Type.Optional(line('Path of the baseline.')),
      rules: Type.Optional(rules(ruleNames)),
      limits: Type.Optional(limits()),
      'limits-by-tag': Type.Optional(byTag()),
      accept: Type.Optional(
        Type.Array(waiver, {
          title: 'a list, such as - { finding: …, why: …, by: …, until: 2026-12-31 }',
          description: 'Findings that are known and lived with for a time.',
        }),
      ),
      'allow-upload': Type.Optional(
        Type.Array(line('Path of a file or folder.'), {
          title: 'a list of files and folders, such as [../letters]',
          description: "What journeys may upload though it lies outside of a journey's folder.",
        }),
      ),
    },
    { title: 'a map with rules, limits or accept', description: 'What a project holds on to.' },
  );
}
export type WrittenProject = Static<ReturnType<typeof writtenProject>>;

const waiver = map(
  {
    finding: line('The identity of the finding, as reports print it.'),
    why: line('Why it is lived with.'),
    by: line('Who decided.'),
    until: Type.String({
      format: 'date',
      title: 'a day, such as 2026-12-31',
      description: 'The last day it is accepted.',
    }),
  },
  { title: 'a map with finding, why, by and until' },
);

function rules(names: readonly string[]) {
  const level = oneOf(levels, 'What happens when it got worse.');
  return Type.Unsafe<Record<string, (typeof levels)[number]>>(
    map(Object.fromEntries(names.map((name) => [name, Type.Optional(level)])), {
      title: 'a map, such as { steps: warn, redirect: off }',
      description: 'What happens when something got worse than the baseline.',
    }),
  );
}

function limits() {
  const { limits: written } = WrittenHead.properties;
  return Type.Unsafe<Limits>({ ...written });
}

function byTag() {
  return Type.Unsafe<Record<string, Limits>>({
    type: 'object',
    additionalProperties: limits(),
    title: 'a map, such as { booking: { steps: 12 } }',
    description: 'Limits of the journeys with a tag.',
  });
}
