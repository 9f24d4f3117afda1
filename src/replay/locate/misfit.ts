import type { Rung, Target } from '../../steps/target.ts';
import { comparable } from '../../trace/comparable.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import type { Located } from '../page/locate/describe.ts';
import type { WidgetKind } from '../page/locate/widget-kind.ts';
import { askOr } from '../tab/ask.ts';
import type { Tab } from '../tab/tab.ts';

/** Where something of the very name is there, and did not fit: what it is instead, and what to write. Empty: there is none. */
export async function misfitOf(tab: Tab, target: Target, wanted: Wanted): Promise<string> {
  if (tab.dialogOpen) return '';
  for (const rung of target) {
    const name = nameIn(rung);
    if (name === null) continue;
    for (const frame of tab.frames.all()) {
      const found = await askOr(frame, [], 'locate', { any: name }, 'any');
      const same = found.filter((one) => isSame(one.name, name));
      const [one] = [...same.filter(({ visible }) => visible), ...same];
      if (one) return sentence(rung, name, wanted, one);
    }
  }
  return '';
}

function nameIn({ any, name, label, text }: Rung): string | null {
  const told = any ?? name ?? label ?? text;
  return typeof told === 'string' ? told : null;
}

function isSame(a: string, b: string): boolean {
  return comparable(a).toLowerCase() === comparable(b).toLowerCase();
}

function sentence(rung: Rung, name: string, wanted: Wanted, one: Located): string {
  const is = things[one.kind] || (one.role === '' ? 'no control' : `of the role ${one.role}`);
  const begins = `"${name}" is there`;
  if (!one.visible) return `${begins}, but it cannot be seen.`;
  if (rung.role !== undefined && rung.role !== one.role)
    return `${begins}, but it is ${is}. Write "role: ${one.role || one.tag}", or leave "role:" out.`;
  if (rung.in !== undefined)
    return `${begins}, but not where "in:" says${one.where === '' ? '' : `: it is ${one.where}`}.`;
  const needed = needs[wanted];
  if (needed === undefined) return '';
  const step = steps[one.kind];
  const advice = step ? ` Use "${step(name)}", or name ${needed}.` : ` Name ${needed}.`;
  return `${begins}, but it is ${is}, and the step needs ${needed}.${advice}`;
}

const things: Readonly<Record<WidgetKind, string>> = {
  button: 'a button',
  link: 'a link',
  'text-box': 'a field',
  'check-box': 'a check box',
  radio: 'a radio button',
  list: 'a list',
  option: 'an option',
  file: 'a field that takes files',
  other: '',
};

const needs: Partial<Readonly<Record<Wanted, string>>> = {
  field: 'a field to type into',
  list: 'a list to choose from',
  check: 'a box to tick',
  file: 'a field that takes files',
  option: 'an option',
};

/** What does something with a control of this kind. */
const steps: Partial<Readonly<Record<WidgetKind, (name: string) => string>>> = {
  button: (name) => `click: ${name}`,
  link: (name) => `click: ${name}`,
  option: (name) => `click: ${name}`,
  'text-box': (name) => `type: { into: ${name}, text: … }`,
  'check-box': (name) => `check: ${name}`,
  radio: (name) => `check: ${name}`,
  list: (name) => `choose: { option: …, from: ${name} }`,
  file: (name) => `upload: { file: …, into: ${name} }`,
};
