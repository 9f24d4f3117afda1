import type { Interpreted } from '../../src/interpret/interpreted.ts';
import type { Act, Widget } from '../../src/trace/act-events.ts';

// Small builders of made-up events: what is not said has a harmless default.

/** An event's own fields, none of which must be given. */
export type With<T extends { type: string }> = Partial<Omit<T, 'type'>>;

/** Where and when an event happens unless it says so. */
export const moment = { step: 0, at: 0, pageAt: 0, view: 'v1' };
export const url = 'https://clinic.example/';
const rect = { x: 0, y: 0, width: 100, height: 40 };

function widgetOf(partial: Partial<Widget> = {}): Widget {
  const kind = partial.kind ?? 'button';
  return { id: `${kind}:${partial.name ?? 'Next'}`, kind, name: 'Next', rect, ...partial };
}

/** A scripted press on a button, unless told otherwise. */
export function actEvent(
  partial: Omit<With<Interpreted<'act'>>, 'widget'> & { widget?: Partial<Widget> } = {},
): Interpreted<'act'> {
  const { widget, ...rest } = partial;
  const act: Omit<Act, 'widget'> = {
    type: 'act',
    ...moment,
    verb: 'click',
    purpose: 'script',
    presses: ['press'],
    keys: [],
    prepared: 0,
    ...rest,
  };
  const isFree =
    widget === undefined && ['open', 'back', 'reload', 'leave', 'answer'].includes(act.verb);
  return isFree ? act : { ...act, widget: widgetOf(widget) };
}

/** Following a link or typing an address: no press, no key. */
export function openEvent(partial: With<Interpreted<'act'>> = {}): Interpreted<'act'> {
  return { ...actEvent({ verb: 'open', presses: [] }), ...partial };
}

/** Typing into a text box, entered with a press. */
export function typeEvent(
  name: string,
  keystrokes: number,
  partial: Omit<With<Interpreted<'act'>>, 'widget'> & { widget?: Partial<Widget> } = {},
): Interpreted<'act'> {
  return actEvent({
    verb: 'type',
    presses: ['enter-field'],
    keys: [{ kind: 'text', characters: keystrokes, keystrokes }],
    ...partial,
    widget: { kind: 'text-box', name, field: name, ...partial.widget },
  });
}

export function waitEvent(partial: With<Interpreted<'wait'>> = {}): Interpreted<'wait'> {
  return { type: 'wait', ...moment, duration: 500, until: 'target', ...partial };
}

export function viewEvent(partial: With<Interpreted<'view'>> = {}): Interpreted<'view'> {
  const { seen = true } = partial;
  const plain = { kind: 'document', url, paintedFor: seen ? 1000 : null, seen, tab: 0 } as const;
  return { type: 'view', ...moment, ...plain, ...partial };
}

export function navigationEvent(
  partial: With<Interpreted<'navigation'>> = {},
): Interpreted<'navigation'> {
  const plain = { cause: 'act', url, hops: [], status: 200, error: '', tab: 0 } as const;
  return { type: 'navigation', ...moment, ...plain, hops: [], ...partial };
}

export function hopOf(
  partial: Partial<Interpreted<'navigation'>['hops'][number]> = {},
): Interpreted<'navigation'>['hops'][number] {
  return {
    from: url,
    to: `${url}next`,
    kind: 'http',
    status: 302,
    duration: 40,
    crossSite: false,
    painted: false,
    method: partial.counted === false ? 'POST' : 'GET',
    counted: true,
    ...partial,
  };
}

export function responseEvent(
  partial: Omit<With<Interpreted<'response'>>, 'widget'> & { widget?: Partial<Widget> } = {},
): Interpreted<'response'> {
  const { widget, ...rest } = partial;
  return {
    type: 'response',
    ...moment,
    effects: ['dom'],
    tries: 1,
    ...rest,
    widget: widgetOf(widget),
  };
}

export function stuckEvent(partial: With<Interpreted<'stuck'>> = {}): Interpreted<'stuck'> {
  return {
    type: 'stuck',
    ...moment,
    found: 'absent',
    wanted: 'button "Next"',
    nearest: [],
    reason: '',
    message: 'There is no button "Next" on the page.',
    ...partial,
  };
}

export function dialogEvent(partial: With<Interpreted<'dialog'>> = {}): Interpreted<'dialog'> {
  const { askedFor = false } = partial;
  const plain = { id: 'd1', kind: 'alert', text: '', answered: 'ok', inPress: askedFor } as const;
  return { type: 'dialog', ...moment, ...plain, askedFor, ...partial };
}

export function permissionEvent(
  partial: With<Interpreted<'permission'>> = {},
): Interpreted<'permission'> {
  const { askedFor = false } = partial;
  const plain = { name: 'notifications', after: null, told: { askedFor } };
  return { type: 'permission', ...moment, ...plain, askedFor, ...partial };
}

export function goalEvent(partial: With<Interpreted<'goal'>> = {}): Interpreted<'goal'> {
  return { type: 'goal', ...moment, ...partial };
}
