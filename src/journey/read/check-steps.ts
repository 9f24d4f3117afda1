import { writtenVerbs } from '../../steps/index.ts';
import { conditionKeys } from '../../steps/written-condition.ts';
import { isMap, type Tree, under, valueAt } from '../source/tree.ts';
import { exampleOf } from '../written/examples.ts';
import { type Explained, explained, hintOf, isStep } from '../written/explained.ts';
import { modifiers } from '../written/written-journey.ts';

/** What a schema cannot say in words people understand: each item is one verb, with what belongs to it. */
export function checkSteps(tree: Tree): readonly Explained[] {
  return [...tree.marks.keys()].filter(isStep).flatMap((pointer) => {
    const step = valueAt(tree.value, pointer);
    if (!isMap(step) || Array.isArray(step)) return [];
    return [
      ...checkVerbs(pointer, step),
      ...checkModifiers(pointer, step),
      ...checkIf(pointer, step),
    ];
  });
}

type Written = Readonly<Record<string, unknown>>;

function checkVerbs(pointer: string, step: Written): readonly Explained[] {
  const keys = Object.keys(step);
  const [first, second] = keys.filter(isVerb);
  if (first === undefined) {
    // A verb that is not known is reported by its name.
    if (keys.some((key) => !Object.hasOwn(modifiers, key))) return [];
    const hint = `It needs one of ${Object.keys(writtenVerbs).join(', ')}.`;
    return [explained(pointer, 'This step does not say what the customer does.', hint)];
  }
  if (second === undefined) return [];
  const message = `This is one step with two verbs, ${first} and ${second}.`;
  const hint = `Begin a new item before the second: - ${second}: …`;
  return [{ ...explained(under(pointer, second), message, hint), at: 'key' }];
}

function checkModifiers(pointer: string, step: Written): readonly Explained[] {
  const verb = Object.keys(step).find(isVerb) ?? '';
  const wrong = (key: string, message: string, hint: string): readonly Explained[] =>
    step[key] === undefined
      ? []
      : [{ ...explained(under(pointer, key), message, hint), at: 'key' }];
  if (verb === 'if')
    return wrong('within', 'within belongs inside the { } of if.', hintOf(under(pointer, 'if')));
  if (verb === 'use') {
    return wrong(
      'say',
      'use is no step of its own, so there is nothing to say.',
      'Say it beside the steps in that file.',
    );
  }
  if (verb === '' || giving.includes(verb)) return [];
  const hint = `Only ${giving.slice(0, -1).join(', ')} and ${giving.at(-1)} give the site a value.`;
  return wrong('secret', `${verb} gives the site no value that could be secret.`, hint);
}

/** Verbs that give the site a value of the customer's. */
const giving: readonly string[] = ['type', 'paste', 'choose', 'answer'];

function checkIf(pointer: string, { if: written, ...beside }: Written): readonly Explained[] {
  if (!isMap(written)) return [];
  const place = under(pointer, 'if');
  const hint = exampleOf('if');
  const conditions = Object.keys(conditionKeys).filter((key) => key in written);
  if (conditions.length !== 1) {
    const message =
      conditions.length === 0
        ? 'if does not say what to look for.'
        : `if looks for one thing, and this has ${conditions.join(' and ')}.`;
    return [{ ...explained(place, message, hint), at: 'key' }];
  }
  if ('then' in { ...written, ...beside } || 'else' in { ...written, ...beside }) return [];
  return [{ ...explained(place, 'if has neither then nor else.', hint), at: 'key' }];
}

function isVerb(key: string): boolean {
  return Object.hasOwn(writtenVerbs, key);
}
