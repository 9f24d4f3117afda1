import { classifyOverlay } from '../overlay/classify-overlay.ts';
import { answerOf, type CloseWay, howToClose } from '../overlay/how-to-close.ts';
import type { OverlayKind } from '../overlay/kind.ts';
import type { EventOf } from '../trace/event.ts';
import { recordAct } from './acts.ts';
import { type Point, pointTo, pressAt, pressKey } from './hand.ts';
import { beforeAct, landed } from './landing.ts';
import { scan } from './notice.ts';
import { until } from './patience.ts';
import type { KnownOverlay } from './probes/overlays.ts';
import type { Visit } from './visit.ts';

/** How long an overlay may take to go once it is closed, in milliseconds of customer's time. */
const goesWithin = 1500;
/** A customer who has tried this often gives up. */
const mostTries = 12;

/** One way to close what is on the screen, with the name of what is pressed. */
type Try = CloseWay & { readonly name: string };

/**
 * Closes an overlay as a customer would, with every try a forced act. A banner for consent is answered as the journey says;
 * when its settings must be opened for that, what comes up then is still the same banner. False: it stays.
 */
export async function closeOverlay(visit: Visit, overlay: KnownOverlay): Promise<boolean> {
  const { event } = overlay;
  const { kind } = classifyOverlay(overlay.latest, { language: overlay.latest.language });
  if (kind === 'consent') event.offered = overlay.latest.controls;
  const tried = new Set<string>();
  let shown = overlay;
  while (tried.size < mostTries) {
    const way = nextWay(visit, shown, kind, tried);
    if (!way) return false;
    tried.add(keyOf(way));
    const layers = visit.overlays.onScreen();
    await tryWay(visit, shown, way, event);
    const left = await whatIsLeft(visit, { overlay, shown, way, layers });
    if (left === null) {
      if (kind === 'consent') event.answer = answerOf(way.how);
      event.closed = 'closed';
      return true;
    }
    shown = left;
  }
  return false;
}

/** Names may change with what is pressed: what is offered is looked up anew before each try. */
function nextWay(
  visit: Visit,
  { latest }: KnownOverlay,
  kind: OverlayKind,
  tried: ReadonlySet<string>,
): Try | undefined {
  return howToClose(latest, kind, visit.journey.customer.consent)
    .map((way) => ({
      ...way,
      name: way.control === null ? way.how : (latest.controls[way.control]?.name ?? ''),
    }))
    .find((way) => !tried.has(keyOf(way)));
}

function keyOf({ how, control, name }: Try): string {
  return `${how} ${name === '' ? control : name}`;
}

async function tryWay(
  visit: Visit,
  overlay: KnownOverlay,
  way: Try,
  because: EventOf<'overlay'>,
): Promise<void> {
  const before = beforeAct(visit);
  const rect = rectOf(overlay, way);
  await recordAct(visit, {
    verb: way.how === 'escape' ? 'press' : 'click',
    purpose: 'close-overlay',
    because: because.id,
    presses: way.how === 'escape' ? [] : ['press'],
    keys: way.how === 'escape' ? [{ kind: 'command', key: 'Escape', keystrokes: 1 }] : [],
    widget: { id: `${overlay.event.id}-${way.how}`, kind: 'button', name: way.name, rect },
  });
  if (way.how === 'escape') await pressKey(visit, 'Escape');
  else {
    const point: Point = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    await pointTo(visit, point);
    await pressAt(visit, point);
  }
  await landed(visit, before);
}

function rectOf(overlay: KnownOverlay, way: CloseWay) {
  const features = overlay.latest;
  const control = way.control === null ? undefined : features.controls[way.control];
  if (control) return control.rect;
  // Beside the overlay, where its backdrop is.
  const { rect } = features;
  return { x: Math.max(2, rect.x - 12), y: Math.max(2, rect.y - 12), width: 2, height: 2 };
}

type Tried = {
  /** The banner or pop-up that is to go. */
  readonly overlay: KnownOverlay;
  /** What was pressed: the overlay, or its settings where these are an overlay of their own. */
  readonly shown: KnownOverlay;
  readonly way: CloseWay;
  /** On the screen before the press. */
  readonly layers: readonly KnownOverlay[];
};

/** What is still to be closed after a try; null: all of it has gone. */
async function whatIsLeft(visit: Visit, tried: Tried): Promise<KnownOverlay | null> {
  const { overlay, shown, way, layers } = tried;
  const opens = way.how === 'settings';
  const offered = namesIn(shown);
  const ended = await until(
    visit,
    async () => {
      await scan(visit);
      if (!opens) return overlay.onScreen || shown.onScreen ? null : { left: null };
      const layer = visit.overlays.onScreen().find((one) => !layers.includes(one));
      if (layer) return { left: layer };
      return shown.onScreen && namesIn(shown) !== offered ? { left: shown } : null;
    },
    goesWithin,
  );
  if (ended === null) return [shown, overlay].find(({ onScreen }) => onScreen) ?? null;
  const { left } = ended;
  // The customer opened it, but for the banner's sake: it is no second interruption.
  if (left && left !== shown) left.event.askedFor = true;
  return left;
}

function namesIn({ latest }: KnownOverlay): string {
  return latest.controls.map(({ name }) => name).join('\n');
}
