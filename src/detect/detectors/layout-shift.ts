import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Detected, Detector } from '../detector.ts';
import { figure, parts, text, word } from '../evidence.ts';
import { type SoughtAct, soughtActs, verdictOnSought } from '../facts/path/sought-acts.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf } from '../facts/trace/events.ts';
import { inSeconds } from '../facts/trace/tell.ts';

const fix =
  'Keep room for what comes late, or put it where it pushes nothing: below, or in place of something of the same size.';

const evidence = parts({
  kind: word(['layout-shift']),
  right: figure(),
  down: figure(),
  hits: text(),
});
type Found = Detected<Static<typeof evidence>>;

/** The control moved away while the customer was about to press it. */
export const layoutShift: Detector<Static<typeof evidence>> = {
  id: 'layout-shift',
  title: 'It moved while it was about to be pressed',
  looksFor:
    'Between looking at a control and pressing it (the time a practised customer needs to decide and to point) it moved so far that the press would have missed it. Left out: what moved because the page was scrolled; what moves within half a second of a press of their own, and a movement that was under way when they looked, such as a part they had opened; and what a pop-up pushed away, which is told as an interruption.',
  why: 'The hand is on its way. The press lands on something else, or the customer has to find the control again.',
  fix,
  source:
    'The idea of Cumulative Layout Shift (Chrome, web.dev), for the one control the customer was after; half a second after a press as in its `hadRecentInput`. Added are finding it and pointing at it again: M and P of the Keystroke-Level Model.',
  restsOn: [],
  role: 'effort',
  evidence,
  dependsOnTime: true,
  detect: (trace) => {
    if (trace.environment.pace === 'robot') {
      return {
        verdict: 'incomplete',
        because: 'a robot takes no time between looking and pressing',
      };
    }
    const found = soughtActs(trace).flatMap((one) => finding(trace, one));
    return verdictOnSought(trace, found);
  },
};

function finding(
  trace: InterpretedTrace,
  { index, act, widget, sought }: SoughtAct,
): readonly Found[] {
  const { moved } = sought;
  if (!moved || isPushed(trace, act.at, moved.within)) return [];
  const far = Math.round(Math.hypot(moved.x, moved.y));
  const hits =
    moved.hits === '' ? '' : ` A press at the old place would have gone to "${moved.hits}".`;
  return [
    {
      ...atMoment(trace, index),
      kind: 'layout-shift',
      confidence: moved.hits === '' ? 0.6 : 0.8,
      what: widget.name,
      message: `"${widget.name}" moved by ${far} pixels within the ${inSeconds(moved.within)} between looking at it and pressing it.${hits}`,
      fix,
      blocks: false,
      adds: [{ event: index, what: `find "${widget.name}" again`, mental: 1, pointing: 1 }],
      evidence: { kind: 'layout-shift', right: moved.x, down: moved.y, hits: moved.hits },
    },
  ];
}

/** Something that nobody asked for came up meanwhile: it is charged for what it did. */
function isPushed(trace: InterpretedTrace, pressedAt: number, within: number): boolean {
  return eventsOf(trace, 'overlay').some(
    ({ event }) =>
      !event.askedFor && event.at >= pressedAt - within - 1000 && event.at <= pressedAt,
  );
}
