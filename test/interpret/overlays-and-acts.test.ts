import { describe, expect, it } from 'vitest';
import { interpret } from '../../src/interpret/interpret.ts';
import type { EventOf } from '../../src/trace/event.ts';
import type { LastAct } from '../../src/trace/last-act.ts';
import { actEvent, featuresOf, overlayEvent, traceOf } from '../helpers/trace-of.ts';

const rect = { x: 900, y: 210, width: 40, height: 40 };
const control = (name: string) => ({ name, text: name, role: 'button', rect, href: '' });
const letter = featuresOf({
  text: 'Subscribe to our newsletter',
  headings: ['Our newsletter'],
  fields: ['email'],
  controls: [control('Close'), control('See all shoes')],
});

/** A pop-up as the evidence of a walk has it, that came by itself. */
function popUp(more: Partial<EventOf<'overlay'>> = {}): EventOf<'overlay'> {
  const { told, askedFor, broughtBy, isTheWay, ...plain } = overlayEvent({ at: 500 });
  return { ...plain, features: letter, ...more };
}

const pressed: LastAct = {
  at: 100,
  name: 'Add to basket',
  words: 'click "Add to basket"',
  left: false,
  opens: false,
  hovers: false,
  field: null,
  keyAt: 100,
};

const press = (name: string, more: Parameters<typeof actEvent>[0] = {}) =>
  actEvent({ step: 1, at: 4000, within: { overlay: 'o1' }, widget: { name }, ...more });

function told(overlay: EventOf<'overlay'>, ...acts: readonly EventOf<'act'>[]) {
  const trace = { ...traceOf(), events: [overlay, ...acts] };
  const [first, second] = interpret(trace).events;
  if (first?.type !== 'overlay') throw new Error('the overlay is lost');
  const { askedFor, broughtBy, isTheWay } = first;
  const act = second?.type === 'act' ? [second.purpose, second.because] : [];
  return { askedFor, broughtBy, isTheWay, act };
}

describe('a pop-up', () => {
  it('came by itself, or for a press that was meant for something else', () => {
    expect(told(popUp())).toMatchObject({ askedFor: false, broughtBy: '' });
    const brought = { askedFor: false, broughtBy: 'click "Add to basket"' };
    expect(told(popUp({ after: pressed }))).toMatchObject(brought);
  });

  it('was asked for by a press that speaks of it, or that opens things', () => {
    const speaks = { ...pressed, name: 'Newsletter' };
    expect(told(popUp({ after: speaks })).askedFor).toBe(true);
    expect(told(popUp({ after: { ...pressed, opens: true } })).askedFor).toBe(true);
    expect(told(popUp({ after: speaks, at: 1200 })).askedFor).toBe(false);
    expect(told(popUp({ after: speaks, at: 1200, answersAct: true })).askedFor).toBe(true);
  });

  it('was asked for when it is the settings of another', () => {
    expect(told(popUp({ settingsOf: 'o0' })).askedFor).toBe(true);
  });

  it('of an old trace is what the walk took it for', () => {
    const old = { askedFor: true, broughtBy: 'click "Offers"', isTheWay: true };
    expect(told(popUp({ told: old }))).toMatchObject(old);
  });
});

describe('a step that presses a control of a pop-up', () => {
  it('was forced when it closes one that nobody asked for', () => {
    const closing = told(popUp(), press('Close'));
    expect(closing).toMatchObject({ isTheWay: false, act: ['close-overlay', 'o1'] });
  });

  it('goes the way of the job when it does anything else there', () => {
    const going = told(popUp(), press('See all shoes'));
    expect(going).toMatchObject({ isTheWay: true, act: ['script', undefined] });
  });

  it('is its own where the pop-up was asked for', () => {
    const opened = popUp({ after: { ...pressed, opens: true } });
    const closing = told(opened, press('Close'));
    expect(closing).toMatchObject({ isTheWay: false, act: ['script', undefined] });
  });

  it('is told by what the pop-up offered then', () => {
    const offers = [control('Not today'), control('Close')];
    const later = popUp({ features: { ...letter, controls: [] } });
    expect(told(later, press('Close')).act).toEqual(['script', undefined]);
    const then = press('Close', { within: { overlay: 'o1', offers } });
    expect(told(later, then).act).toEqual(['close-overlay', 'o1']);
  });

  it('and is done once more does not make it the way', () => {
    const again = told(popUp(), press('Close', { purpose: 'again' }));
    expect(again).toMatchObject({ isTheWay: false, act: ['again', undefined] });
  });
});
