import { Type } from 'typebox';
import { line, list, map, oneOf, textOr, truth } from '../../steps/written.ts';
import { conditionKeys } from '../../steps/written-condition.ts';
import { type Limits, limitNames } from '../model/journey.ts';

/** More than walk anywhere in a month, and more than any journey has of anything: what is larger is a slip. */
const mostCustomers = 10_000_000_000;
const mostCounted = 1_000_000;

/** Everything in a journey file but its steps, as written. */
export const WrittenHead = Type.Object({
  journey: line('What the customer does, as a title.'),
  job: Type.Optional(line('The job the customer hires the site for.')),
  site: Type.Optional(
    Type.String({
      format: 'web-address',
      title: 'an address, such as https://clinic.example',
      description: 'Where it begins. --site puts another in its place.',
    }),
  ),
  customer: Type.Optional(customer()),
  needs: Type.Optional(
    list(line('A meaning, such as name or phone.'), 'What the job cannot do without.'),
  ),
  duty: Type.Optional(
    list(oneOf(['consent', 'age-gate'], 'What is asked.'), 'What the law demands to ask once.'),
  ),
  goal: goal(),
  tags: Type.Optional(list(line('A word.'), 'Words of your own; the report carries them.')),
  limits: Type.Optional(limits()),
  once: Type.Optional(truth('Walking it twice does harm.')),
  volume: Type.Optional(volume()),
  opposite: Type.Optional(
    Type.String({
      minLength: 1,
      pattern: '\\.[yY][aA]?[mM][lL]$',
      title: 'a journey file, such as join.yaml',
      description: 'The journey that this one undoes: walked with it, and set against it.',
    }),
  ),
});

function customer() {
  return map(
    {
      device: Type.Optional(oneOf(['desktop', 'phone', 'tablet'], 'What the customer holds.')),
      language: Type.Optional(
        Type.String({
          format: 'language-tag',
          title: 'a language tag, such as en-US or de',
          description: 'The language of the browser.',
        }),
      ),
      consent: Type.Optional(
        oneOf(['accept', 'reject', 'leave'], 'How a consent banner in the way is answered.'),
      ),
      'present-as': Type.Optional(
        oneOf(
          ['robot', 'customer'],
          'customer hides that a robot is at work, for sites you may test.',
        ),
      ),
    },
    {
      title: 'a map, such as { device: phone, language: en-US }',
      description: 'Who walks: always a new customer.',
    },
  );
}

function goal() {
  return textOr(map(conditionKeys, { title: '' }), {
    title: 'a map with one of see, url, gone or ready, or the word done',
    description: 'How one knows that the customer got the job done.',
    pattern: '^done$',
    minProperties: 1,
    maxProperties: 1,
  });
}

function volume() {
  return map(
    {
      'per-month': Type.Integer({
        minimum: 1,
        maximum: mostCustomers,
        title: 'a whole number from 1',
        description: 'How many customers go this way in a month.',
      }),
      source: line('Where that number comes from.'),
    },
    {
      title: 'a map, such as { per-month: 12000, source: analytics }',
      description: 'How often the journey is walked: turns avoidable seconds into hours a month.',
    },
  );
}

function limits() {
  return Type.Unsafe<Limits>(
    map(
      {
        ...Object.fromEntries(limitNames.map((name) => [name, Type.Optional(limit(name))])),
        outcome: Type.Optional(oneOf(['reached', 'blocked'], 'What is expected to happen.')),
      },
      {
        title: 'a map, such as { friction: 30, dead-ends: 0 }',
        description: 'The most there may be of each. More fails the run.',
      },
    ),
  );
}

function limit(name: string) {
  const description = `The most there may be: ${name}.`;
  if (name === 'friction') {
    return Type.Number({ minimum: 0, maximum: 100, title: 'a number from 0 to 100', description });
  }
  if (name === 'waiting') {
    const title = 'a number of seconds';
    return Type.Number({ minimum: 0, maximum: 24 * 3600, title, description });
  }
  const title = 'a whole number from 0';
  return Type.Integer({ minimum: 0, maximum: mostCounted, title, description });
}
