import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { parse } from 'yaml';

const pages = fileURLToPath(new URL('../../fixtures/zoo/pages', import.meta.url));

/** What a page is, told by the one who made it. */
const Label = Type.Object(
  {
    /** none: nothing here interrupts. */
    kind: Type.Enum([
      'survey',
      'newsletter',
      'consent',
      'chat',
      'app-install',
      'sign-in',
      'tour',
      'age-gate',
      'promo',
      'permission',
      'other',
      'none',
    ]),
    /** The customer opened it. */
    asked: Type.Boolean(),
    /** It blocks the view. */
    blocks: Type.Boolean(),
    when: Type.Enum(['load', 'time', 'scroll', 'leave', 'click', 'second-page', 'never']),
    where: Type.Enum(['document', 'shadow', 'frame', 'browser', 'nowhere']),
    /** Of the pop-up. */
    language: Type.String({ pattern: '^[a-z]{2}$' }),
    /** A package, `own`, or `replica:` and a vendor. */
    library: Type.String(),
    /** What makes the case hard. */
    says: Type.String(),
    /** Kinds that come with it, one after the other or stacked. */
    also: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    customer: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    steps: Type.Optional(Type.Array(Type.Unknown(), { minItems: 1 })),
  },
  { additionalProperties: false },
);
type Label = Static<typeof Label>;

/** Which cases a run may look at: rules are tuned on the one part, and judged by the part set aside. */
export type Part = 'tuning' | 'aside';

/** One page of the zoo with its label. */
export type ZooCase = {
  readonly name: string;
  readonly folder: string;
  readonly part: Part;
  readonly label: Label;
};

/** Every page of the zoo, by name. A label that is not right is an error. */
export function zooCases(): readonly ZooCase[] {
  return readdirSync(pages).sort().map(readCase);
}

/** A third of the pages, told by the hash of the name alone: nobody chooses them. */
export function partOf(name: string): Part {
  const [first = 0] = createHash('sha256').update(name).digest();
  return first % 3 === 0 ? 'aside' : 'tuning';
}

/** What interrupts on a page; empty for a hard negative. */
export function kindsOf({ label }: ZooCase): readonly string[] {
  return label.kind === 'none' ? [] : [label.kind, ...(label.also ?? [])];
}

function readCase(name: string): ZooCase {
  const folder = path.join(pages, name);
  const file = path.join(folder, 'label.yaml');
  const label: unknown = parse(readFileSync(file, 'utf8'));
  if (!Value.Check(Label, label)) {
    const wrong = Value.Errors(Label, label).map((e) => `${e.instancePath} ${e.message}`);
    throw new Error(`${file}: ${wrong.slice(0, 3).join('; ')}`);
  }
  return { name, folder, part: partOf(name), label };
}
