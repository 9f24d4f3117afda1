import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Detected, Detector } from '../detector.ts';
import { figure, flag, parts, word } from '../evidence.ts';
import { type SoughtAct, soughtActs, verdictOnSought } from '../facts/path/sought-acts.ts';
import { atMoment } from '../facts/trace/at-moment.ts';

const fix = 'Offer fewer, put them into named groups, or put what most customers choose first.';

/** Seconds of the mental act that the ledger has for finding and deciding on a control (Kieras 2001). */
const mental = 1.2;
/** Under this many seconds more than that, a list is not told. */
const least = 0.5;

/** Seconds to find one of so many that stand in no order: each is looked at (MacKenzie 2013). */
const searching = (count: number): number => 0.498 + 0.041 * count;
/** Seconds to choose one of so many whose order is known (Hick-Hyman). */
const choosing = (count: number): number => 0.2 + 0.15 * Math.log2(count + 1);

const evidence = parts({ kind: word(['many-choices']), choices: figure(), ordered: flag() });
type Found = Detected<Static<typeof evidence>>;

/** A list of names too long to be taken in. */
export const manyChoices: Detector<Static<typeof evidence>> = {
  id: 'many-choices',
  title: 'Too many choices at once',
  looksFor:
    'A link or button that was picked from a list of bare names so long that finding it takes at least half a second more than the thought each press is given: 30 and more in no order. Left out: lists by the alphabet or by numbers, which one need not read through; results and cards, which say more than a name and are what the customer asked for; lists of the browser, in which one types; and whatever else on the page can be pressed, for nothing published says how much of that a customer weighs up.',
  why: 'Each name has to be read and put aside. Where the words of the site are not those of the customer, they read the list twice.',
  fix,
  source:
    'Visual search of 0.498 s and 0.041 s a name (MacKenzie 2013, from studies of menus); 0.2 s and 0.15 s a bit for lists in a known order (Hick 1952, Hyman 1953). Added is what is over the mental act of 1.2 s (Kieras 2001).',
  restsOn: [],
  role: 'effort',
  evidence,
  detect: (trace) => {
    const found = soughtActs(trace).flatMap((one) => finding(trace, one));
    return verdictOnSought(trace, found);
  },
};

function finding(trace: InterpretedTrace, { index, widget, sought }: SoughtAct): readonly Found[] {
  const { choices } = sought;
  if (!choices?.bare) return [];
  const { count, ordered } = choices;
  const more = (ordered ? choosing(count) : searching(count)) - mental;
  if (more < least) return [];
  return [
    {
      ...atMoment(trace, index),
      kind: 'many-choices',
      confidence: 0.6,
      what: widget.name,
      message: `"${widget.name}" was one of ${count} choices in one list.`,
      fix,
      blocks: false,
      adds: [{ event: index, what: `find "${widget.name}" in the list`, mental: more / mental }],
      evidence: { kind: 'many-choices', choices: count, ordered },
    },
  ];
}
