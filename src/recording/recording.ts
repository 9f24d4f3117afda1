import { UserError } from '../errors.ts';
import { otherTool } from './other-tool.ts';

/** One step of a recording, as Chrome's Recorder writes it; keys that are not used here are left out. */
export type RecordedStep = {
  readonly type: string;
  /** From outside to inside each, several ways to the same thing. */
  readonly selectors: readonly (readonly string[])[];
  readonly raw: Readonly<Record<string, unknown>>;
  /** Counted from 1. */
  readonly number: number;
};

export type Recording = { readonly title: string; readonly steps: readonly RecordedStep[] };

/** Reads the text of a file; what it cannot be is told in a sentence, with the number of the step. */
export function readRecording(text: string, file: string): Recording {
  const value = parsed(text);
  const other = otherTool(text, value);
  if (other !== undefined) throw refused(file, `It is ${other}.`);
  if (!isMap(value)) throw refused(file, 'It is no JSON of a recording.');
  if (!Array.isArray(value.steps)) throw refused(file, 'It has no list of steps.');
  if (value.steps.length === 0) throw refused(file, 'It has no steps: nothing was recorded.');
  const title = typeof value.title === 'string' ? value.title : '';
  const steps = value.steps.map((step: unknown, at: number) => readStep(step, at + 1, file));
  return { title, steps };
}

function readStep(step: unknown, number: number, file: string): RecordedStep {
  const fail = (why: string) => refused(file, `Step ${number} ${why}`);
  if (!isMap(step)) throw fail('is no step, but something else.');
  const { type } = step;
  if (typeof type !== 'string') throw fail('does not say its type.');
  const needed = Object.hasOwn(wanted, type) ? wanted[type] : undefined;
  if (needed === undefined) throw fail(`has a type that is not known: ${type.slice(0, 40)}.`);
  for (const [key, kind] of Object.entries(needed)) {
    const fits = kind === 'list' ? Array.isArray(step[key]) : typeof step[key] === kind;
    if (!fits) throw fail(`(${type}) needs ${key}, as a ${kind === 'string' ? 'text' : kind}.`);
  }
  return { type, raw: step, number, selectors: selectorsOf(step.selectors, fail) };
}

function selectorsOf(given: unknown, fail: (why: string) => UserError) {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw fail('has selectors that are no list.');
  return given.map((one: unknown) => {
    const path = Array.isArray(one) ? one : [one];
    const texts = path.filter((part) => typeof part === 'string');
    if (texts.length === 0 || texts.length < path.length)
      throw fail('has a selector that is no text.');
    return texts;
  });
}

const target = { selectors: 'list' };
/** What each type of step cannot be without. */
const wanted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  setViewport: { width: 'number', height: 'number' },
  navigate: { url: 'string' },
  click: target,
  doubleClick: target,
  hover: target,
  change: { ...target, value: 'string' },
  keyDown: { key: 'string' },
  keyUp: { key: 'string' },
  scroll: {},
  waitForElement: target,
  waitForExpression: { expression: 'string' },
  emulateNetworkConditions: {},
  customStep: {},
  close: {},
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refused(file: string, why: string): UserError {
  const hint = "In Chrome's Recorder, export the recording as a JSON file, and import that.";
  return new UserError(`${file} is no recording that can be imported. ${why} ${hint}`);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
