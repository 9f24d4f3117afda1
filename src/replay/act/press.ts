import type { Target, TextMatch } from '../../steps/target.ts';
import type { Act, Keys } from '../../trace/act-events.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import type { ActLog } from '../input/act-log.ts';
import type { Interruptions } from '../interruptions/interruptions.ts';
import type { Finder } from '../locate/finder.ts';
import type { Found } from '../locate/search.ts';
import { widgetOf } from '../locate/traced-widget.ts';
import type { Wanted } from '../page/locate/candidates.ts';
import { type LookAgain, mostLooks } from './look-again.ts';
import { type PickParts, pickSurely } from './pick-surely.ts';
import { type Looked, type OnceParts, pressOnce } from './press-once.ts';
import { lookFor } from './target-position.ts';
import { unreachable } from './unreachable.ts';

export type PressParts = OnceParts &
  PickParts & {
    readonly clock: Pick<CustomerClock, 'now'>;
    readonly finder: Pick<Finder, 'find'>;
    readonly actLog: Pick<ActLog, 'record'>;
    readonly interruptions: Pick<Interruptions, 'answerConsent' | 'heldBy'>;
  };

export type PressFact = {
  readonly verb: string;
  readonly purpose?: Act['purpose'];
  readonly presses: Act['presses'];
  readonly keys?: Keys[];
  /** Done when the customer is about to press, and nothing that came meanwhile is left to answer. */
  readonly atLast?: () => Promise<void>;
};

/** What has another name at each look, and is found each time, is pressed whatever it is called just then. */
const renamedFor = 4;

/** Presses, and nothing else gets the press. */
export type Press = {
  /**
   * Presses a control so that it is sure to have got the press. Thinks first, closes what lies over it, and never lets the
   * press go to something else.
   */
  readonly surely: (
    found: Found,
    target: Target,
    wanted: Wanted,
    fact: PressFact,
  ) => Promise<Found>;
  /** The option that was looked at gets the press, or nothing does. The act was counted when its list was opened. */
  readonly pick: (inList: Found, option: TextMatch) => Promise<void>;
};

export function makePress(parts: PressParts): Press {
  return {
    surely: (found, target, wanted, fact) => pressSurely(parts, found, target, wanted, fact),
    pick: (inList, option) => pickSurely(parts, inList, option),
  };
}

async function pressSurely(
  parts: PressParts,
  first: Found,
  target: Target,
  wanted: Wanted,
  fact: PressFact,
): Promise<Found> {
  const { purpose = 'script' } = fact;
  const held = await parts.interruptions.heldBy(first);
  let looked = parts.clock.now();
  const act = await parts.actLog.record(
    {
      verb: fact.verb,
      purpose,
      ...(held && { within: held.within }),
      presses: fact.presses,
      keys: fact.keys ?? [],
      widget: widgetOf(first),
    },
    () => {
      looked = parts.clock.now();
      return lookFor(parts, first);
    },
  );
  // It may have come while the customer read.
  const isAnswered = await parts.interruptions.answerConsent(first);
  const found = isAnswered ? await parts.finder.find(target, wanted) : first;
  await fact.atLast?.();
  const [pressed, isLost] = await untilPressed(parts, found, target, wanted, { act, looked });
  if (isLost && purpose !== 'again') {
    return pressSurely(parts, pressed, target, wanted, { ...fact, purpose: 'again' });
  }
  if (held?.closes) held.overlay.event.closed = 'closed';
  return pressed;
}

/** Presses, and looks again for a control that moved or was replaced. With it, whether the press was lost on its way. */
async function untilPressed(
  parts: PressParts,
  first: Found,
  target: Target,
  wanted: Wanted,
  eye: Omit<Looked, 'isRestless'>,
): Promise<readonly [found: Found, isLost: boolean]> {
  let found = first;
  let last: LookAgain['state'] = 'gone';
  for (let tries = 0; tries < mostLooks; tries++) {
    const pressed = await pressOnce(parts, found, target, {
      ...eye,
      isRestless: tries >= renamedFor,
    });
    if (pressed === 'landed' || pressed === 'lost') return [found, pressed === 'lost'];
    last = pressed === 'stopped' ? 'moving' : pressed;
    if (pressed !== 'stopped') found = await parts.finder.find(target, wanted);
  }
  throw await unreachable(found, target, last);
}
