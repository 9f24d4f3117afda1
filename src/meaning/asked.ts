import type { InterpretedTrace } from '../interpret/interpreted.ts';
import type { Act } from '../trace/act-events.ts';
import type { FieldSeen } from '../trace/look.ts';
import { withDialCodes } from './dial-codes.ts';
import { type FieldsByView, fieldOfAct, fieldsByView } from './fields.ts';
import { asksAgain, labelOf, meaningOf } from './meaning-of.ts';
import type { Question } from './question.ts';

/** Ways of giving the site a value. */
const giving = new Set(['type', 'paste', 'choose', 'check', 'uncheck', 'upload']);

/**
 * Questions of the forms the journey acts in or submits, once per form and view. Search in the header, footer forms and
 * what an uninvited overlay asks are none.
 */
export function questionsAsked(trace: InterpretedTrace): readonly Question[] {
  const known = askedIn.get(trace);
  if (known !== undefined) return known;
  const questions = gathered(trace);
  askedIn.set(trace, questions);
  return questions;
}

/** Every detector asks: the same trace is read once. */
const askedIn = new WeakMap<InterpretedTrace, readonly Question[]>();

function gathered(trace: InterpretedTrace): readonly Question[] {
  const fields = fieldsByView(trace);
  const forms = formsActedIn(trace, fields);
  const seen = firstLooks(trace);
  const questions = [...fields].flatMap(([view, all]) => {
    const asked = [...all.values()].filter((field) =>
      forms.get(formKey(view, field))?.has(field.area),
    );
    const groups = groupsOf(asked).map((group) => questionOf(trace, view, group, seen.get(view)));
    return withDialCodes(groups);
  });
  return questions.toSorted((one, other) => one.event - other.event);
}

/** Whether an act gives the site a value. */
export function givesValue(act: Act): boolean {
  return giving.has(act.verb);
}

type Seen = ReadonlyMap<
  string,
  { readonly at: number; readonly page: string; readonly language: string }
>;

/** For each view: where each of its fields was seen first. */
function firstLooks(trace: InterpretedTrace): ReadonlyMap<string, Seen> {
  const views = new Map<string, Map<string, { at: number; page: string; language: string }>>();
  for (const [at, event] of trace.events.entries()) {
    if (event.type !== 'look') continue;
    const seen = views.get(event.view) ?? new Map();
    views.set(event.view, seen);
    for (const { id } of event.look.fields) {
      if (!seen.has(id)) seen.set(id, { at, page: event.look.url, language: event.look.language });
    }
  }
  return views;
}

function questionOf(
  trace: InterpretedTrace,
  view: string,
  fields: readonly FieldSeen[],
  seen?: Seen,
): Question {
  const ids = new Set(fields.map(({ id }) => id));
  const acts = trace.events.flatMap((event, at) =>
    event.type === 'act' &&
    givesValue(event) &&
    event.view === view &&
    ids.has(event.widget?.field ?? '')
      ? [at]
      : [],
  );
  const first = seen?.get(fields[0]?.id ?? '');
  const language = first?.language ?? '';
  return {
    view,
    form: fields[0]?.form ?? '',
    page: first?.page ?? trace.journey.site,
    language,
    label: labelOf(fields),
    fields,
    meaning: meaningOf(fields, language),
    confirms: asksAgain(fields, language),
    event: acts[0] ?? first?.at ?? 0,
    acts,
  };
}

type Areas = ReadonlySet<FieldSeen['area']>;

/** For each form acted in: the areas whose fields count. An overlay's form counts when the script itself fills it. */
function formsActedIn(trace: InterpretedTrace, fields: FieldsByView): ReadonlyMap<string, Areas> {
  const forms = new Map<string, Areas>();
  for (const event of trace.events) {
    if (event.type !== 'act') continue;
    const key = formOfAct(event, fields);
    if (key === undefined) continue;
    const isOwn = event.purpose === 'script' && event.because === undefined;
    forms.set(key, isOwn || forms.get(key)?.has('overlay') ? everywhere : onThePage);
  }
  return forms;
}

const onThePage: Areas = new Set(['main'] as const);
const everywhere: Areas = new Set(['main', 'overlay'] as const);

function formOfAct(act: Act, fields: FieldsByView): string | undefined {
  const field = fieldOfAct(act, fields);
  if (field) return formKey(act.view, field);
  const form = act.widget?.form;
  return form ? formKey(act.view, { form }) : undefined;
}

function formKey(view: string, { form }: Pick<FieldSeen, 'form'>): string {
  return JSON.stringify([view, form]);
}

/** Fields that are one question together. */
function groupsOf(fields: readonly FieldSeen[]): readonly (readonly FieldSeen[])[] {
  const groups = new Map<string, FieldSeen[]>();
  for (const field of fields) {
    const key = JSON.stringify([field.form, field.question || field.id]);
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()];
}
