import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { parse } from 'yaml';
import { type Part, partOf } from '../zoo/zoo-case.ts';
import { widgetKinds } from './widget-kinds.ts';

const pages = fileURLToPath(new URL('../../fixtures/widgets/pages', import.meta.url));
const closed = { additionalProperties: false };
const Count = Type.Integer({ minimum: 0 });

/** One small form of a page. */
const Form = Type.Object(
  {
    /** Where it is; unsaid, at an address of its own name. */
    open: Type.Optional(Type.String()),
    /** The button that sends it. A form without one is sent by the walks' own last steps. */
    send: Type.Optional(Type.String()),
    /** Text that says it was sent. */
    goal: Type.String(),
    /** How many questions a person sees in it. */
    asked: Count,
  },
  closed,
);

/** What a customer does in a form, what it costs, and what the page must get. Counted by hand. */
const Walk = Type.Object(
  {
    walk: Type.String({ pattern: '^[a-z0-9-]+$' }),
    form: Type.String(),
    widgets: Type.Array(Type.Enum([...widgetKinds]), { minItems: 1 }),
    /** Between opening the form and sending it. */
    steps: Type.Array(Type.Unknown(), { minItems: 1 }),
    /** Of the whole walk, opening and sending included. What depends on the tool's own way is left out. */
    counts: Type.Object({ steps: Count, clicks: Count, keystrokes: Type.Optional(Count) }, closed),
    /** Where it is not the form's: something more is asked on the way. */
    asked: Type.Optional(Count),
    /** What the page received; nothing else may be in it. */
    got: Type.Record(Type.String(), Type.Unknown()),
    customer: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  closed,
);

const Page = Type.Object(
  {
    /** For people, with what it is for: `Material UI (React)`. */
    library: Type.String(),
    /** The made-up company whose page it is. */
    company: Type.String(),
    forms: Type.Record(Type.String(), Form),
    walks: Type.Array(Walk, { minItems: 1 }),
  },
  closed,
);

/** One walk of the matrix. */
export type WidgetCase = Static<typeof Walk> & {
  readonly page: string;
  readonly library: string;
  readonly part: Part;
  readonly of: Static<typeof Form>;
};

/** Every walk of every page, in the order of the alphabet. A table that is not right is an error. */
export function widgetCases(): readonly WidgetCase[] {
  return readdirSync(pages).sort().flatMap(casesOf);
}

/** Name of the made-up company of a page. */
export function companyOf(page: string): string {
  return readPage(page).company;
}

/** The folder of a page. */
export function folderOf(page: string): string {
  return path.join(pages, page);
}

function casesOf(page: string): WidgetCase[] {
  const { library, forms, walks } = readPage(page);
  return walks.map((walk) => {
    const of = forms[walk.form];
    if (!of) throw new Error(`${page}: ${walk.walk} is in a form "${walk.form}" that is not there`);
    return { ...walk, page, library, part: partOf(page), of };
  });
}

function readPage(page: string): Static<typeof Page> {
  const file = path.join(pages, page, 'walks.yaml');
  const table: unknown = parse(readFileSync(file, 'utf8'));
  if (Value.Check(Page, table)) return table;
  const wrong = Value.Errors(Page, table).map((e) => `${e.instancePath} ${e.message}`);
  throw new Error(`${file}: ${wrong.slice(0, 3).join('; ')}`);
}
