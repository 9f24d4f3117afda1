import { writtenVerbs } from '../../steps/index.ts';
import { isMap } from '../source/tree.ts';
import { WrittenJourney } from './written-journey.ts';
import { writtenProject } from './written-project.ts';

/** The JSON Schema of a journey file, for editors: completion, and mistakes underlined as one types. */
export function journeySchema(): Readonly<Record<string, unknown>> {
  const plain = JSON.parse(JSON.stringify(WrittenJourney));
  const schema = withReferences(plain);
  const definitions = isMap(schema) && isMap(schema.definitions) ? schema.definitions : {};
  const oneVerb = Object.keys(writtenVerbs).map((verb) => ({
    properties: { [verb]: true },
    required: [verb],
  }));
  const step = isMap(definitions.step) ? { ...definitions.step, oneOf: oneVerb } : {};
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...(isMap(schema) ? schema : {}),
    title: 'A customer journey',
    description:
      'What a customer does to get a job done on a website, and how one knows it is done.',
    definitions: { ...definitions, step },
  };
}

/** The JSON Schema of friction.yaml, whose rules may have the names given. */
export function projectSchema(ruleNames: readonly string[]): Readonly<Record<string, unknown>> {
  return {
    ...JSON.parse(JSON.stringify(writtenProject(ruleNames))),
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'The rules of a project',
    description: 'Rules, limits and waivers that hold for all journeys of a project.',
  };
}

const reference = { type: 'string', pattern: '\\$\\{[^{}]+\\}' };
/** Keywords that a value to be put in later cannot meet yet. */
const strict = ['pattern', 'enum', 'const', 'format'];

/** Allows a value such as `${NAME}` wherever one value of some form is wanted. */
function withReferences(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withReferences);
  if (!isMap(schema)) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      isSchemas(key) ? each(value) : keep(key, value),
    ]),
  );
  if (!isOneValue(schema)) return inner;
  const { title, description, ...rest } = inner;
  return { ...words({ title, description }), anyOf: [rest, reference] };
}

function isSchemas(key: string): boolean {
  return key === 'properties' || key === 'definitions';
}

function each(schemas: unknown): unknown {
  if (!isMap(schemas)) return schemas;
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, withReferences(schema)]),
  );
}

function keep(key: string, value: unknown): unknown {
  return key === 'items' || key === 'patternProperties' ? withReferences(value) : value;
}

function isOneValue(schema: Readonly<Record<string, unknown>>): boolean {
  const types = [schema.type].flat();
  const isSimple = types.some((type) => /^(number|integer|boolean)$/.test(String(type)));
  return isSimple || (types.includes('string') && strict.some((keyword) => keyword in schema));
}

function words(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
