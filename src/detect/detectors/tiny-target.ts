import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Detected, Detector } from '../detector.ts';
import { figure, parts, text, word } from '../evidence.ts';
import { type SoughtAct, soughtActs, verdictOnSought } from '../facts/path/sought-acts.ts';
import { aimingExcess } from '../facts/presses/aiming.ts';
import { atMoment } from '../facts/trace/at-moment.ts';

const fix = 'Make it at least 24 by 24 pixels, or leave that much room around it; on a phone, 44.';

const evidence = parts({
  kind: word(['tiny-target']),
  width: figure(),
  height: figure(),
  beside: text(),
});
type Found = Detected<Static<typeof evidence>>;

/** A control too small, and too near to another, to be hit with ease. */
export const tinyTarget: Detector<Static<typeof evidence>> = {
  id: 'tiny-target',
  title: 'Too small to hit with ease',
  looksFor:
    'A pressed control that takes presses on less than 24 by 24 pixels (its label and all that belongs to it included) and has another control within the circle of 24 pixels around it. Left out: links in a sentence, boxes to tick as the browser draws them, small controls with room around them, and what closes a pop-up, which is told under interruption.',
  why: 'A small target takes longer to point at, and next to another it is missed: the press goes to the neighbour. People whose hands are not steady miss it most.',
  fix,
  source:
    "WCAG 2.2 (2023), success criterion 2.5.8 (target size, minimum: 24 by 24 pixels, or room). Added is what pointing takes longer than at 24 pixels, by Fitts's law: 0.204 s a bit with a mouse (MacKenzie), 0.126 s with a finger (MITRE Cogulator 2014).",
  restsOn: [],
  role: 'effort',
  evidence,
  detect: (trace) => {
    const found = soughtActs(trace).flatMap((one) => finding(trace, one));
    return verdictOnSought(trace, found);
  },
};

function finding(trace: InterpretedTrace, { index, widget, sought }: SoughtAct): readonly Found[] {
  const { small } = sought;
  if (!small) return [];
  const [width, height] = [Math.round(small.width), Math.round(small.height)];
  const beside = small.beside === '' ? 'another control' : `"${small.beside}"`;
  return [
    {
      ...atMoment(trace, index),
      kind: 'tiny-target',
      confidence: 0.8,
      what: widget.name,
      message: `"${widget.name}" takes presses on ${width} by ${height} pixels, and ${beside} is right beside it.`,
      fix,
      blocks: false,
      adds: [
        {
          event: index,
          what: `aim at "${widget.name}"`,
          pointing: aimingExcess(trace, Math.min(small.width, small.height), small.distance).part,
        },
      ],
      evidence: { kind: 'tiny-target', width, height, beside: small.beside },
    },
  ];
}
