import { describe, expect, it } from 'vitest';
import {
  withAskedDialog,
  withAskedPermission,
  withAskedTab,
} from '../../src/interpret/asked-events.ts';
import type { EventOf } from '../../src/trace/event.ts';
import { dialogEvent, moment, permissionEvent, traceOf } from '../helpers/trace-of.ts';

const walk = traceOf({ steps: [{ words: 'click "Map"' }] });

describe('a message of the browser', () => {
  it('was asked for when it answers a press, or a step answers it', () => {
    const { askedFor: _, ...dialog } = dialogEvent();
    expect(withAskedDialog(dialog).askedFor).toBe(false);
    expect(withAskedDialog({ ...dialog, inPress: true }).askedFor).toBe(true);
    expect(withAskedDialog({ ...dialog, byStep: true }).askedFor).toBe(true);
  });
});

describe('leave that a page asks for', () => {
  const press = { at: 0, words: '', left: false, opens: false, hovers: false, keyAt: 0 };
  const act = (name: string) => ({ ...press, field: null, name });
  const { askedFor: _, told: __, ...permission } = permissionEvent({ at: 900 });
  const asked = (more: Partial<EventOf<'permission'>>) =>
    withAskedPermission({ ...permission, ...more }, walk).askedFor;

  it('was asked for by a press that needs it', () => {
    expect(asked({ name: 'place', after: act('Find a shop') })).toBe(true);
    expect(asked({ name: 'place', after: act('Find a shop'), at: 1001 })).toBe(false);
    expect(asked({ name: 'place', after: { ...act('Find a shop'), left: true } })).toBe(false);
    expect(asked({ name: 'place' })).toBe(false);
  });

  it('to send messages was asked for by a press that speaks of them', () => {
    expect(asked({ after: act('Find a shop') })).toBe(false);
    expect(asked({ after: act('Turn on notifications') })).toBe(true);
  });

  it('of an old trace is what the walk took it for', () => {
    expect(asked({ told: { askedFor: true } })).toBe(true);
  });
});

describe('a window', () => {
  const opened: EventOf<'tab'> = {
    type: 'tab',
    ...moment,
    url: '/map',
    hasOpener: true,
    sinceAct: 90,
    byLink: true,
    tab: 2,
  };
  const asked = (more: Partial<EventOf<'tab'>>) => {
    const { askedFor, broughtBy } = withAskedTab({ ...opened, ...more }, walk);
    return [askedFor, broughtBy];
  };

  it('was asked for when a press opened it', () => {
    expect(asked({})).toEqual([true, undefined]);
    expect(asked({ sinceAct: 1000 })).toEqual([false, undefined]);
    expect(asked({ sinceAct: null })).toEqual([false, undefined]);
    expect(asked({ hasOpener: false })).toEqual([false, undefined]);
  });

  it('was brought by a press that meant another when the customer turned back at once', () => {
    const back = { acts: 0, isSameDocument: false };
    expect(asked({ turnedBack: back })).toEqual([false, 'click "Map"']);
    expect(asked({ turnedBack: { ...back, acts: 1 } })).toEqual([true, undefined]);
    expect(asked({ turnedBack: { ...back, isSameDocument: true } })).toEqual([true, undefined]);
    const byButton = { byLink: false, turnedBack: { ...back, isSameDocument: true } };
    expect(asked(byButton)).toEqual([false, 'click "Map"']);
  });
});
