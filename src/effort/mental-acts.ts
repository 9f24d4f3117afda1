import type { Act, Widget } from '../trace/act-events.ts';
import { type ChordState, keyOperators } from './key-operators.ts';
import type { Counted } from './operators.ts';
import type { Profile } from './profiles.ts';

/** As much of an act as its cost depends on. */
export type ActLike = Pick<Act, 'verb' | 'presses' | 'keys' | 'screens'> & {
  readonly widget?: Pick<Widget, 'kind' | 'name' | 'rect'> | undefined;
};

/** The control a press goes to. `pick` stands for a choice inside the open list of a widget. */
type Spot = {
  readonly kind: Widget['kind'] | 'pick';
  readonly place: string;
  readonly name: string;
};

/** What the hands did last: the cost of the next act depends on it. */
type State = ChordState & {
  readonly pointed?: Spot | undefined;
  readonly clicked?: Spot | undefined;
};

/** An act as operators, and how it leaves the hands. */
export type Move = { readonly spent: readonly Counted[]; readonly after: State };

const atRest: State = { hand: 'pointer', last: 'none', key: '' };

/** Words that end a task well, and words that leave it: a second one of a kind needs no new thought. */
const completes = new Set(['save', 'yes', 'done', 'ok']);
const cancels = new Set(['cancel', 'no', 'exit', 'quit', 'abort']);

/**
 * Writes each act as operators, with mental acts, homing and pointing placed by the rules of CogTool's generator of
 * Keystroke-Level Models (John, Prevas, Salvucci & Koedinger 2004), so that no analyst has to judge.
 */
export function operatorsOf(
  acts: readonly ActLike[],
  pointer: Profile['pointer'],
): readonly (readonly Counted[])[] {
  let before: Move | undefined;
  return acts.map((act) => {
    before = moveAfter(before, act, pointer);
    return before.spent;
  });
}

/** An act after another; undefined: it is the first. */
export function moveAfter(
  before: Move | undefined,
  act: ActLike,
  pointer: Profile['pointer'],
): Move {
  const spent: Counted[] = [];
  return { spent, after: walk(act, pointer, before?.after ?? atRest, spent) };
}

/** Whether what comes next takes the same after both. */
export function leavesAlike({ after }: Move, other: Move): boolean {
  const same = (one: Spot | undefined, two: Spot | undefined) =>
    one === undefined ? two === undefined : isSame(one, two);
  return (
    after.hand === other.after.hand &&
    after.last === other.after.last &&
    after.key === other.after.key &&
    same(after.pointed, other.after.pointed) &&
    same(after.clicked, other.after.clicked)
  );
}

function walk(act: ActLike, pointer: Profile['pointer'], before: State, spent: Counted[]): State {
  if (act.presses.length === 0 && act.keys.length === 0) return bare(act, pointer, before, spent);
  let state = before;
  for (const kind of act.presses) state = press(spotOf(act, kind), pointer, state, spent);
  for (const keys of act.keys) state = { ...state, ...keyOperators(keys, pointer, state, spent) };
  return state;
}

/** Acts without a press or a key. */
function bare(act: ActLike, pointer: Profile['pointer'], state: State, spent: Counted[]): State {
  switch (act.verb) {
    // How a customer comes to an address (a link in a letter, a bookmark) is not the site's doing.
    case 'open':
      return state;
    case 'scroll':
      if (act.screens !== 0) spent.push({ operator: 'S', count: act.screens ?? 1 });
      return state;
    // Nothing is chosen: the pointer only goes away.
    case 'leave':
      return point(undefined, pointer, state, spent);
    // Hovering opens a menu: as its header, it needs a thought.
    case 'hover':
      think(spent);
      return point(spotOf(act, 'press'), pointer, state, spent);
    default:
      think(spent);
      return state;
  }
}

function press(
  spot: Spot | undefined,
  pointer: Profile['pointer'],
  before: State,
  spent: Counted[],
): State {
  if (needsThought(spot, before)) think(spent);
  const state = point(spot, pointer, before, spent);
  if (pointer === 'mouse') spent.push({ operator: 'B', count: 2 });
  return { ...state, clicked: spot, last: 'click', key: '' };
}

function needsThought(spot: Spot | undefined, { clicked, last }: State): boolean {
  // A press on the browser's own dialogs and buttons is one on a button.
  if (spot === undefined) return true;
  switch (spot.kind) {
    case 'text-box':
      return !isSame(spot, clicked);
    case 'check-box':
    case 'radio':
    case 'list':
    case 'option':
    case 'pick':
      return false;
    default:
      return last !== 'click' || clicked === undefined || !followsFrom(spot, clicked);
  }
}

/** The press before makes this one go without saying. */
function followsFrom(spot: Spot, clicked: Spot): boolean {
  const both = (words: ReadonlySet<string>) =>
    words.has(spot.name.toLowerCase()) && words.has(clicked.name.toLowerCase());
  return isSame(spot, clicked) || both(completes) || both(cancels);
}

function point(
  spot: Spot | undefined,
  pointer: Profile['pointer'],
  state: State,
  spent: Counted[],
): State {
  if (pointer === 'touch') {
    spent.push({ operator: 'P', count: 1 });
    return state;
  }
  if (state.hand === 'keyboard') spent.push({ operator: 'H', count: 1 });
  if (spot === undefined || !isSame(spot, state.pointed)) spent.push({ operator: 'P', count: 1 });
  return { ...state, hand: 'pointer', pointed: spot };
}

function think(spent: Counted[]): void {
  spent.push({ operator: 'M', count: 1 });
}

function spotOf({ widget }: ActLike, press: Act['presses'][number]): Spot | undefined {
  if (!widget) return undefined;
  const { x, y, width, height } = widget.rect;
  const kind = press === 'pick' ? 'pick' : press === 'open-list' ? 'list' : widget.kind;
  return { kind, name: widget.name.trim(), place: [x, y, width, height].join(' ') };
}

/** The same control in the same place, also on the next page: a practised customer presses on. */
function isSame(spot: Spot, other: Spot | undefined): boolean {
  return spot.kind === other?.kind && spot.name === other.name && spot.place === other.place;
}
