import { expect, it } from 'vitest';
import type { Detected } from '../../src/detect/detector.ts';
import { placeOf } from '../../src/score/findings/place-of-act.ts';
import type { Widget } from '../../src/trace/act-events.ts';
import { actEvent, openEvent, traceOf } from '../helpers/trace-of.ts';

const rect = { x: 10, y: 20, width: 200, height: 30 };
const panel = { ...rect, y: 400 };
const field = { kind: 'text-box', id: 'e1', name: 'E-mail', rect } as const;

const placeWith = (widget: Partial<Widget>, own: Pick<Detected, 'rect'> = {}) => {
  const trace = traceOf({}, { events: [openEvent(), actEvent({ step: 1, widget })] });
  return placeOf(
    {
      step: 1,
      page: '',
      at: 0,
      kind: 'unneeded-question',
      confidence: 0.9,
      what: '',
      message: '',
      fix: '',
      blocks: false,
      breaksTrust: false,
      claims: [{ event: 1 }],
      adds: [],
      evidence: {},
      ...own,
    },
    trace,
  );
};

it('is the place of the field that was filled in', () => {
  expect(placeWith(field)).toEqual({ rect });
});

it.each([
  ['a press, which may lead to another page', { ...field, kind: 'button' as const }],
  ['a field in a frame, whose place is none in the window', { ...field, id: 'f1:e1' }],
])('is none of %s', (_, widget) => {
  expect(placeWith(widget)).toEqual({});
});

it('is left to a finding that says its own', () => {
  expect(placeWith(field, { rect: panel })).toEqual({ rect: panel });
});
