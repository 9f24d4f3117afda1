import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Added, Claim, Detected, Detector } from '../detector.ts';
import { figure, flag, parts, word } from '../evidence.ts';
import { type SoughtAct, soughtActs, verdictOnSought } from '../facts/path/sought-acts.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { eventsOf } from '../facts/trace/events.ts';
import { numberWord } from '../facts/trace/tell.ts';

const fix =
  'Put what most customers come for on the first screen, and what comes next near what came before.';

/** From so many like items on, the customer chooses from a list, and how far down is their choice. */
const fewestItems = 4;

const evidence = parts({
  kind: word(['hidden-target']),
  screens: figure(),
  first: flag(),
  inBox: flag('In a part of the page that scrolls by itself'),
});
type Found = Detected<Static<typeof evidence>>;

/** The customer must scroll to find the control that goes on. */
export const hiddenTarget: Detector<Static<typeof evidence>> = {
  id: 'hidden-target',
  title: 'The way on is off the screen',
  looksFor:
    'The first control used on a page is not on the first screen, or a later one is more than a screen away from where the customer was. Left out: what is chosen from a list of four or more of its kind, such as results, for how far down it stands is the choice of the customer; and controls that are seen in part. In a box that scrolls by itself, a height of the box is a screen, and of a low one a turn of the wheel.',
  why: 'What is not seen is not known to be there. Customers scroll, look, and scroll on, and some turn round before they come to it.',
  fix,
  source:
    'Scrolling to a place one does not know takes longer the further it is (Andersen 2005); a screen takes 0.72 s, a swipe and a look (MITRE Cogulator 2014). Added is a screen for each scrolled; where the journey scrolls, its scrolling is claimed.',
  restsOn: [],
  role: 'effort',
  evidence,
  detect: (trace) => {
    const found = soughtActs(trace).flatMap((sought) => finding(trace, sought));
    return verdictOnSought(trace, found);
  },
};

function finding(trace: InterpretedTrace, one: SoughtAct): readonly Found[] {
  if (isChosenFromList(one)) return [];
  const { index, widget, sought, isFirst } = one;
  const scrolls = isFirst && sought.fromTop > 0 ? scrollsBefore(trace, one) : [];
  const isFar = sought.screens >= (isFirst ? 1 : 2);
  if (!isFar && scrolls.length === 0) return [];
  const screens = isFar ? sought.screens : sought.fromTop;
  return [
    {
      ...atMoment(trace, index),
      kind: 'hidden-target',
      confidence: screens > 1 ? 0.8 : 0.6,
      what: widget.name,
      message: messageOf(one, screens),
      fix,
      blocks: false,
      claims: scrolls,
      adds: isFar ? [scrolling(one)] : [],
      evidence: { kind: 'hidden-target', screens, first: isFirst, inBox: sought.inBox === true },
    },
  ];
}

function messageOf({ widget, isFirst, sought }: SoughtAct, screens: number): string {
  const far = told(screens);
  if (sought.inBox) {
    return `"${widget.name}" was out of sight in a part of the page that scrolls by itself, ${far} further on.`;
  }
  return isFirst
    ? `"${widget.name}" was not on the first screen: it stood ${far} further on.`
    : `"${widget.name}" stood ${far} away from where the customer was.`;
}

function isChosenFromList({ widget, sought: { choices } }: SoughtAct): boolean {
  if (widget.kind === 'option') return true;
  if (!choices || choices.count < fewestItems) return false;
  // A link among many at the foot of a page is hidden there, not chosen from there.
  return choices.area === 'main' || !choices.bare;
}

/** The script's own scrolling on this page before its first control: the customer's scrolling. */
function scrollsBefore(trace: InterpretedTrace, { act, index }: SoughtAct): readonly Claim[] {
  return eventsOf(trace, 'act').flatMap(({ event, index: at }) =>
    event.verb === 'scroll' && event.view === act.view && at < index ? [{ event: at }] : [],
  );
}

function scrolling({ index, widget, sought }: SoughtAct): Added {
  return { event: index, what: `scroll to "${widget.name}"`, screens: sought.screens };
}

function told(screens: number): string {
  return `${numberWord(screens)} screen${screens === 1 ? '' : 's'}`;
}
