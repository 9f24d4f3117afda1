import type { Act } from '../trace/act-events.ts';
import type { FieldSeen } from '../trace/look.ts';
import type { Trace } from '../trace/trace.ts';
import { type FieldsByView, fieldOfAct, fieldsByView, textsOf } from './fields.ts';
import { meets } from './needs.ts';
import type { Counts } from './result.ts';

/**
 * Questions of the forms the journey acts in or submits, once per form and view. Fields that belong together (a radio
 * group, a split date) are one question. Search in the header, footer forms and what an uninvited overlay asks are none.
 */
export function questionsOf(trace: Trace): Counts['questions'] {
  const fields = fieldsByView(trace);
  const forms = formsActedIn(trace, fields);
  const questions = [...fields].flatMap(([view, seen]) => {
    const asked = [...seen.values()].filter((field) =>
      forms.get(formKey(view, field))?.has(field.area),
    );
    return groupsOf(asked);
  });
  const { needs } = trace.journey;
  const count = (is: (field: FieldSeen) => boolean) =>
    questions.filter((question) => question.some(is)).length;
  return {
    asked: questions.length,
    required: count((field) => field.required),
    needed: needs && count((field) => needs.some((need) => meets(need, textsOf(field)))),
    filled: count((field) => field.filled),
    prefilled: count((field) => field.prefilled),
  };
}

type Areas = ReadonlySet<FieldSeen['area']>;

/** For each form acted in: the areas whose fields count. An overlay's form counts when the script itself fills it. */
function formsActedIn(trace: Trace, fields: FieldsByView): ReadonlyMap<string, Areas> {
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
