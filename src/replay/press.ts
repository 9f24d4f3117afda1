import { classifyOverlay } from '../overlay/classify-overlay.ts';
import { howToClose } from '../overlay/how-to-close.ts';
import type { Target } from '../steps/target.ts';
import type { Act, Keys } from '../trace/event.ts';
import { recordAct } from './acts.ts';
import { beSure, LookAgain } from './be-sure.ts';
import { type Found, find } from './find.ts';
import { ask, askOr, FrameGone } from './frames.ts';
import { pointTo, pressAt } from './hand.ts';
import { clearTheWay } from './interruptions.ts';
import type { Wanted } from './page/candidates.ts';
import { ownerOf } from './placed-frames.ts';
import type { KnownOverlay } from './probes/overlays.ts';
import { StuckError } from './stuck.ts';
import type { Visit } from './visit.ts';

export type PressFact = {
  readonly verb: string;
  readonly purpose?: Act['purpose'];
  readonly presses: Act['presses'];
  readonly keys?: Keys[];
};

/** A control may move or be replaced between looking and pressing: so often it is looked for again. */
const mostTries = 8;

/**
 * Presses a control so that it is sure to have got the press. Thinks first, closes what lies over it, and never lets the
 * press go to something else.
 */
export async function pressSurely(
  visit: Visit,
  first: Found,
  target: Target,
  wanted: Wanted,
  fact: PressFact,
): Promise<Found> {
  let found = first;
  const { purpose, because } = await purposeOf(visit, found, fact.purpose ?? 'script');
  const act = await recordAct(visit, {
    verb: fact.verb,
    purpose,
    ...(because ? { because: because.event.id } : {}),
    presses: fact.presses,
    keys: fact.keys ?? [],
    widget: widgetOf(found),
  });
  for (let tries = 0; tries < mostTries; tries++) {
    try {
      if (await pressOnce(visit, found, target)) {
        if (because) because.event.closed = 'closed';
        // What was in the way is dealt with by now: the act came after it.
        act.at = Math.round(visit.clock.now());
        if (visit.lastAct) visit.lastAct = { ...visit.lastAct, at: visit.clock.now() };
        return found;
      }
    } catch (error) {
      if (!(error instanceof LookAgain)) throw error;
      found = await find(visit, target, wanted);
    }
  }
  throw new StuckError({
    found: 'covered',
    wanted: found.located.name,
    nearest: [],
    reason: '',
    message: `"${found.located.name}" could not be pressed: something else took the press each time.`,
  });
}

async function pressOnce(visit: Visit, found: Found, target: Target): Promise<boolean> {
  const { frame, located } = found;
  const point = await beSure(visit, found, target);
  await pointTo(visit, point);
  try {
    await ask(frame, 'armGuard', located.id);
  } catch (error) {
    if (error instanceof FrameGone) throw new LookAgain('the page changed');
    throw error;
  }
  visit.dialogs.acting = true;
  await pressAt(visit, point);
  visit.dialogs.acting = false;
  if (visit.tab().dialogOpen) return true;
  // A page that is left at once has taken the press.
  const told = await askOr(frame, null, 'disarmGuard');
  if (told?.seen.hit !== 'other') return true;
  await clearTheWay(visit, found, told.seen.by, 'at-press');
  return false;
}

const fieldTags = new Set(['input', 'select', 'textarea']);

export function widgetOf({ frame, located, rung, rungs }: Found): NonNullable<Act['widget']> {
  const { id, kind, name, rect } = located;
  const inPage = (part: string): string => (frame.key === '' ? part : `${frame.key}:${part}`);
  const isButton = kind === 'button' || kind === 'link';
  const isField = !isButton && (kind === 'text-box' || fieldTags.has(located.tag));
  return {
    id: inPage(id),
    kind,
    name,
    rect,
    ...(isField ? { field: inPage(id) } : {}),
    ...(located.form === '' ? {} : { form: inPage(located.form) }),
    rung,
    rungs,
  };
}

/**
 * An act on an overlay the customer did not ask for either answers it, which is forced on them whoever wrote the step, or
 * shows that the overlay is the way to the goal.
 */
async function purposeOf(
  visit: Visit,
  found: Found,
  purpose: Act['purpose'],
): Promise<{ purpose: Act['purpose']; because: KnownOverlay | null }> {
  const overlay = await overlayHolding(visit, found);
  if (!overlay || overlay.event.askedFor) return { purpose, because: null };
  const { features } = overlay.event;
  const { kind } = classifyOverlay(features, { language: features.language });
  const closes = howToClose(features, kind, visit.journey.customer.consent).some(
    ({ control }) => control !== null && features.controls[control]?.name === found.located.name,
  );
  if (closes && purpose === 'script') return { purpose: 'close-overlay', because: overlay };
  overlay.event.isTheWay = true;
  return { purpose, because: null };
}

async function overlayHolding(visit: Visit, found: Found): Promise<KnownOverlay | null> {
  const tab = visit.tab();
  const overlays = visit.overlays.onScreen();
  let { frame } = found;
  let id: string | null = found.located.id;
  while (id !== null && overlays.length > 0) {
    const here = overlays.filter((overlay) => overlay.frame === frame);
    const ids = here.map(({ element }) => element);
    const [holding] = ids.length > 0 ? await askOr(frame, [], 'overlaysHolding', id, ids) : [];
    const overlay = here.find(({ element }) => element === holding);
    if (overlay) return overlay;
    const parent = frame.parent === null ? undefined : tab.frames.byId(frame.parent);
    if (!parent) return null;
    id = await ownerOf(parent, frame);
    frame = parent;
  }
  return null;
}
