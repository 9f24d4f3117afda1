import { type TSchema, Type } from 'typebox';
import { Duration } from '../../steps/duration.ts';
import { writtenVerbs } from '../../steps/index.ts';
import { line, shared, truth } from '../../steps/written.ts';
import { targetDefinitions } from '../../steps/written-target.ts';
import { WrittenHead } from './written-head.ts';

/** What may stand beside a verb, as written. */
export const modifiers = {
  say: line('The step in your own words, for reports.'),
  optional: truth('When the step cannot be done, the journey goes on.'),
  secret: truth('What is typed here is never shown anywhere.'),
  within: Type.String({ ...Duration, description: 'How long the step may take.' }),
  avoidable: line('Why the job does not need this step, in your judgement.'),
  'must-exist': truth('When the control is not there, that is a dead end of the site.'),
};

const step = Type.Unsafe({
  type: 'object',
  properties: {
    ...Object.fromEntries(Object.values(writtenVerbs).map((verb) => [verb.name, verb.schema])),
    ...modifiers,
  },
  additionalProperties: false,
  title: 'a step, such as click: Book',
});

const steps = Type.Unsafe({
  type: 'array',
  minItems: 1,
  items: { $ref: '#/definitions/step' },
  title: 'a list of steps, each beginning with -',
});

/** A whole journey file; one whose site is given elsewhere; and one that others use, where only steps count. */
export const writtenFiles = {
  journey: file(['journey', 'site', 'goal', 'steps']),
  placed: file(['journey', 'goal', 'steps']),
  part: file(['steps']),
};

/** For an author who gives the site on the command line, the file is right without it. */
export const WrittenJourney = writtenFiles.placed;

function file(required: readonly string[]): TSchema {
  return Type.Unsafe({
    type: 'object',
    properties: {
      ...WrittenHead.properties,
      before: shared('steps', 'Steps that are walked first and not measured.'),
      steps: shared('steps', 'What the customer does, in order.'),
      after: shared('steps', 'Steps that are walked last and not measured.'),
    },
    required,
    additionalProperties: false,
    title: 'a map with journey, site, goal and steps',
    definitions: { ...targetDefinitions, steps, step },
  });
}
