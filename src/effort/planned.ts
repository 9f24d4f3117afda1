import type { Journey } from '../journey/model/journey.ts';
import { describeText, labelOf } from '../steps/describe-target.ts';
import { verbs } from '../steps/index.ts';
import type { Step } from '../steps/step.ts';
import type { Act, Keys, Widget } from '../trace/act-events.ts';
import { charactersOf, keystrokesFor, keystrokesOfKey } from './keystrokes.ts';
import { type ActLike, operatorsOf } from './mental-acts.ts';
import { secondsOf } from './operators.ts';
import { operatorTimes, profileFor } from './profiles.ts';

/** What a journey takes by its script alone. */
export type Planned = {
  readonly steps: number;
  readonly keystrokes: number;
  /** What a practised customer's acts take, in model seconds. */
  readonly seconds: number;
};

/**
 * What a journey takes if all goes by its script, told without a walk. What the site takes, asks and puts in the way is not in it,
 * nor are steps that are walked only if something is so.
 */
export function plannedOf({ steps, customer: { device } }: Journey): Planned {
  const profile = profileFor(device);
  const acts = steps.flatMap((step) => actOf(step, device) ?? []);
  const times = operatorTimes(profile);
  const spent = operatorsOf(acts, profile.pointer);
  return {
    steps: steps.filter(({ verb }) => verbs[verb].counts).length,
    keystrokes: acts
      .flatMap(({ keys }) => keys)
      .reduce((sum, { keystrokes }) => sum + keystrokes, 0),
    seconds: spent.reduce((sum, operators) => sum + secondsOf(operators, times), 0),
  };
}

type Device = Journey['customer']['device'];

/** The act that a step is by its verb; undefined: it is none, or one whose cost only the page knows. */
function actOf(step: Step, device: Device): ActLike | undefined {
  const { verb } = step;
  switch (step.verb) {
    case 'type':
    case 'paste': {
      const widget = widgetOf('text-box', labelOf(step.args.into));
      return act(verb, ['enter-field'], widget, keysOf(step, device));
    }
    case 'choose': {
      const { from, option } = step.args;
      if (from === undefined) return act(verb, ['press'], widgetOf('option', describeText(option)));
      return act(verb, ['open-list', 'pick'], widgetOf('list', labelOf(from)));
    }
    case 'click':
      return act(verb, ['press'], widgetOf('button', labelOf(step.args.target)));
    case 'check':
    case 'uncheck':
      return act(verb, ['press'], widgetOf('check-box', labelOf(step.args.target)));
    case 'hover':
      return act(verb, [], widgetOf('other', labelOf(step.args.target)));
    case 'upload':
      return act(verb, ['press'], widgetOf('file', labelOf(step.args.into)));
    case 'press': {
      const { key } = step.args;
      return act(verb, [], undefined, [{ kind: 'command', key, keystrokes: keystrokesOfKey(key) }]);
    }
    case 'back':
    case 'reload':
    case 'answer':
      return act(verb, ['press']);
    case 'open':
    case 'scroll':
    case 'leave':
      return act(verb, []);
    default:
      return undefined;
  }
}

function act(
  verb: string,
  presses: Act['presses'],
  widget?: ActLike['widget'],
  keys: Keys[] = [],
): ActLike {
  return { verb, presses, keys, widget };
}

function keysOf(step: Extract<Step, { verb: 'type' | 'paste' }>, device: Device): Keys[] {
  const { text } = step.args;
  if (step.verb === 'paste') {
    return device === 'desktop' ? [{ kind: 'command', key: 'Control+V', keystrokes: 2 }] : [];
  }
  const keystrokes = keystrokesFor(text, { device });
  return [{ kind: 'text', characters: charactersOf(text).length, keystrokes }];
}

/** Nobody knows yet where a control is: what is called otherwise is elsewhere. */
function widgetOf(kind: Widget['kind'], name: string): NonNullable<ActLike['widget']> {
  return { kind, name, rect: { x: 0, y: 0, width: 0, height: 0 } };
}
