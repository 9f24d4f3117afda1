import { limitNames } from '../../src/journey/model/journey.ts';
import { journeySchema } from '../../src/journey/written/schema.ts';
import { modifiers } from '../../src/journey/written/written-journey.ts';
import { writtenVerbs } from '../../src/steps/index.ts';

type Schema = {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
};

/** The reference of the language, in Markdown: what the schema says, and nothing else. */
export function languageReference(): string {
  const schema = journeySchema() as Schema;
  const { target, rung } = schema.definitions ?? {};
  const { limits, ...keys } = schema.properties ?? {};
  const parts = [
    head,
    '## A journey',
    table(['key', 'takes', 'what it says'], rows(keys, schema.required)),
    ...Object.entries(keys).flatMap(([name, { properties = {} }]) =>
      name === 'goal' || Object.keys(properties).length === 0
        ? []
        : [`### Within ${code(name)}`, table(['key', 'takes', 'what it says'], rows(properties))],
    ),
    '## The goal, and what is waited for',
    'One of these, in `goal`, `expect` and `if`; a goal may also be the word `done`.',
    table(['key', 'takes', 'what it says'], rows(keys.goal?.anyOf?.[0]?.properties)),
    '## Limits',
    limits?.description ?? '',
    table(
      ['limit', 'takes'],
      limitNames.map((name) => limitRow(name, limits)),
    ),
    '## Steps',
    'Each is written with one verb.',
    ...Object.values(writtenVerbs).flatMap(verbPart),
    '## Beside the verb',
    table(['key', 'takes', 'what it says'], rows(plain(modifiers))),
    '## Targets',
    `Wherever a step says what it is done to: ${takes(target ?? {})}. In a map these may stand, alone or together:`,
    table(['key', 'takes', 'what it says'], rows(rung?.properties)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const head = `# The language, whole

Made from the schema that the program itself reads journeys by; [journeys.md](journeys.md) tells the same with reasons and examples.
\`friction schema\` prints the schema for editors. A value such as \`\${NAME}\` may stand in place of any of these.`;

type OneVerb = {
  readonly name: string;
  readonly title: string;
  readonly example: string;
  readonly schema: unknown;
  readonly counts?: boolean;
};

function verbPart({ name, title, example, schema, counts }: OneVerb): readonly string[] {
  const own = plain(schema) as Schema;
  const { testid, ...parts } = own.properties ?? {};
  const hasParts = testid === undefined && Object.keys(parts).length > 0;
  const isUncounted = counts === false;
  return [
    `### ${code(name)}`,
    `${own.description ?? `${title}.`} Takes ${takes(own)}.${isUncounted ? ' It is no step of the customer, and is not counted.' : ''}`,
    `\`\`\`yaml\n- ${example}\n\`\`\``,
    hasParts ? table(['key', 'takes', 'what it says'], rows(parts, own.required)) : '',
  ];
}

function rows(properties: Readonly<Record<string, Schema>> = {}, required: readonly string[] = []) {
  return Object.entries(properties).map(([name, own]) => [
    code(name),
    takes(own),
    [own.description ?? '', required.includes(name) ? 'Needed.' : ''].filter(Boolean).join(' '),
  ]);
}

function limitRow(name: string, limits: Schema | undefined): readonly string[] {
  return [code(name), takes(limits?.properties?.[name] ?? {})];
}

function takes({ title, anyOf = [], $ref }: Schema): string {
  if ($ref?.endsWith('/steps')) return 'a list of steps';
  return title ?? anyOf.find((one) => one.title !== undefined)?.title ?? 'a target';
}

function table(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(heads), row(heads.map(() => '---')), ...lines.map(row)].join('\n');
}

/** Schemas carry more than what is read here. */
function plain(schema: unknown): Readonly<Record<string, Schema>> {
  return JSON.parse(JSON.stringify(schema));
}

const code = (text: string): string => `\`${text}\``;
