import { type Counted, click, some } from '../../effort/operators.ts';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import { givesValue, questionsAsked } from '../../meaning/asked.ts';
import { areParts, meaningOf } from '../../meaning/meaning-of.ts';
import { askingOf } from '../../meaning/needs.ts';
import type { Question } from '../../meaning/question.ts';
import type { Act } from '../../trace/act-events.ts';

/** A value the customer gave: what it was asked as, and the least it takes to give it. */
export type Given = ReturnType<typeof askingOf> & { readonly cost: readonly Counted[] };

/** Choosing one of some things that are on the screen. */
const choice = [some('M', 1), ...click];

/** Every way in which the script gives a value. The boxes of one value are one way, whatever the order they are filled in. */
export function valuesGiven(trace: InterpretedTrace): readonly Given[] {
  const questions = questionsAsked(trace);
  const given = trace.events.flatMap((event, at) =>
    event.type === 'act' && event.purpose === 'script' && givesValue(event)
      ? [{ act: event, question: questions.find(({ acts }) => acts.includes(at)) }]
      : [],
  );
  const single = given
    .filter(({ question }) => question === undefined || !areParts(question.fields))
    .map(({ act, question }) => ({ ...askedAs(act, question), cost: costOf(keysOf(act)) }));
  const parted = questions
    .filter(({ fields }) => areParts(fields))
    .flatMap((question) => {
      const acts = given.filter((one) => one.question === question).map(({ act }) => act);
      return acts.length === 0 ? [] : [{ ...askingOf(question), cost: costOf(keysOfBoxes(acts)) }];
    });
  return [...single, ...parted];
}

/** A control that was not seen as a field is told by its name alone. */
function askedAs(act: Act, question: Question | undefined): ReturnType<typeof askingOf> {
  const name = act.widget?.name ?? '';
  if (question === undefined) return { texts: [name], meaning: meaningOf([nameless(name)], '') };
  const { texts, meaning } = askingOf(question);
  return { texts: [...texts, name], meaning };
}

function nameless(label: string): Question['fields'][number] {
  return {
    ...{ id: '', form: '', question: '', label, name: '', type: 'text', autocomplete: '' },
    ...{ required: false, prefilled: false, filled: true, area: 'main' as const },
  };
}

function costOf(keystrokes: number): readonly Counted[] {
  return keystrokes === 0 ? choice : [some('M', 1), some('K', keystrokes)];
}

/** Emptying a field first is the site's way, not the value's. */
function keysOf({ keys }: Act): number {
  const text = keys.filter(({ kind }) => kind === 'text');
  return (text.length > 0 ? text : keys).reduce((sum, each) => sum + each.keystrokes, 0);
}

/** What all boxes of one value take, each the cheapest time it was filled in. */
function keysOfBoxes(acts: readonly Act[]): number {
  const boxes = new Map<string, number>();
  for (const act of acts) {
    const box = act.widget?.field ?? '';
    boxes.set(box, Math.min(keysOf(act), boxes.get(box) ?? Number.POSITIVE_INFINITY));
  }
  return [...boxes.values()].reduce((sum, keys) => sum + keys, 0);
}
