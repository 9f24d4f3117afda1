import type { Journey } from '../../journey/model/journey.ts';
import { classifyOverlay } from '../../overlay/classify-overlay.ts';
import { type CloseWay, howToClose, opensLater } from '../../overlay/how-to-close.ts';
import type { OverlayKind } from '../../overlay/kind.ts';
import type { KnownOverlay } from '../observe/overlays/known-overlay.ts';

type Consent = Journey['customer']['consent'];

/** One way to close what is on the screen, with the name of what is pressed. */
export type Try = CloseWay & { readonly name: string };

const triedWays = new WeakMap<KnownOverlay, Set<string>>();

/** The overlay has gone: should the same come again, all ways are new. */
export function forgetTries(overlay: KnownOverlay): void {
  triedWays.delete(overlay);
}

/** The ways that were tried on an overlay already, by their keys. */
export function triedOn(overlay: KnownOverlay): Set<string> {
  const tried = triedWays.get(overlay) ?? new Set<string>();
  triedWays.set(overlay, tried);
  return tried;
}

/** It offers a way to close it that was not tried yet. */
export function canBeClosed(consent: Consent, overlay: KnownOverlay): boolean {
  const { kind } = classifyOverlay(overlay.latest, { language: overlay.latest.language });
  return nextWay(consent, overlay, kind, triedOn(overlay)) !== undefined;
}

const waitedFor = new WeakSet<KnownOverlay>();

/** It said that it could be closed in a while, and that while is over: the customer tries what else there is. */
export function waitNoLonger(overlay: KnownOverlay): boolean {
  if (waitedFor.has(overlay) || !opensLater(overlay.latest)) return false;
  waitedFor.add(overlay);
  return true;
}

/** What was missed is tried once more, and no oftener. */
export function onceMore(key: string, tried: Set<string>, missed: Set<string>): void {
  if (!missed.has(key)) tried.delete(key);
  missed.add(key);
}

/** Names may change with what is pressed: what is offered is looked up anew before each try. */
export function nextWay(
  consent: Consent,
  overlay: KnownOverlay,
  kind: OverlayKind,
  tried: ReadonlySet<string>,
): Try | undefined {
  const { latest } = overlay;
  const isPatient = opensLater(latest) && !waitedFor.has(overlay);
  return howToClose(latest, kind, consent)
    .filter(({ control }) => control !== null || !isPatient)
    .map((way) => ({
      ...way,
      name: way.control === null ? way.how : (latest.controls[way.control]?.name ?? ''),
    }))
    .find((way) => !tried.has(keyOf(way)));
}

/** What tells one way from another, however often it is offered. */
export function keyOf({ how, control, name }: Try): string {
  return `${how} ${name === '' ? control : name}`;
}
