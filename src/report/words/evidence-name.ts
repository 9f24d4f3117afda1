import { capital } from './capital.ts';

/** The schema of a part of the evidence as a report keeps it; undefined where nothing is known of the part. */
export type PartSchema = Readonly<Record<string, unknown>> | undefined;

/** What a part of the evidence is called for people; `forcedSteps` is "Forced steps" where its detector has no better word. */
export const evidenceName = (name: string, part: PartSchema): string =>
  typeof part?.title === 'string' ? part.title : spelled(name);

/** What parts of the same make are called that share a table, such as both answers to a banner. */
export const groupName = (group: readonly string[], within: PartSchema): string =>
  capital(
    group.length > 3
      ? 'parts'
      : group
          .map((name) => evidenceName(name, partOf(within, name)))
          .join(', ')
          .toLowerCase(),
  );

/** What a word of ours in that part means; any other text as it is. */
export const evidenceText = (text: string, part: PartSchema): string => {
  const says = recordOf(part?.says);
  const said = says && Object.hasOwn(says, text) ? says[text] : undefined;
  return typeof said === 'string' ? said : text;
};

/** The schema of one part of what a schema is of; of a list, of what each of its items is. */
export const partOf = (within: PartSchema, name: string): PartSchema => {
  const properties = recordOf((recordOf(within?.items) ?? within)?.properties);
  if (!properties || !Object.hasOwn(properties, name)) return undefined;
  const part = recordOf(properties[name]);
  // What may be null is told as what else it may be.
  const [first] = Array.isArray(part?.anyOf) ? part.anyOf : [];
  return recordOf(first) ?? part;
};

const recordOf = (value: unknown): PartSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;

const spelled = (name: string): string => {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return capital(words);
};
