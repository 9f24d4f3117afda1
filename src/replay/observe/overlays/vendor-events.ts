import type { OverlayFeatures } from '../../../trace/overlay-seen.ts';
import type { Frame } from '../../tab/frame.ts';

/** What lies over a frame, with when it came on the customer's clock, in milliseconds. */
type Came = { readonly id: string; readonly at: number };

export type VendorEvents = {
  /** A vendor told this frame's page, at this moment of the customer's clock, that it shows something. */
  readonly add: (frame: Frame, name: string, at: number) => void;
  /** Gives each event of late to what came nearest to it in time. */
  readonly settle: (frame: Frame, over: readonly Came[], now: number) => void;
  /** The events that belong to this overlay of the frame. */
  readonly of: (frame: Frame, id: string) => Pick<OverlayFeatures, 'heard'>;
  readonly forget: () => void;
};

/** Widgets tell shortly before they show, or when they have come in: in milliseconds of customer's time, our choice. */
const within = 2000;

/** Keeps which event of a vendor belongs to which overlay. Until that much time has passed, something nearer may come. */
export function makeVendorEvents(): VendorEvents {
  let events: {
    readonly frame: Frame;
    readonly name: string;
    readonly at: number;
    of: string | null;
  }[] = [];
  return {
    add: (frame, name, at) => void events.push({ frame, name, at, of: null }),
    settle: (frame, over, now) => {
      for (const event of events) {
        const isSettled = event.of !== null && now - event.at > within;
        if (event.frame !== frame || isSettled) continue;
        const near = over.filter(({ at }) => Math.abs(at - event.at) <= within);
        const [nearest] = near.sort(
          (a, b) => Math.abs(a.at - event.at) - Math.abs(b.at - event.at),
        );
        event.of = nearest?.id ?? '';
      }
    },
    of: (frame, id) => {
      const names = events.filter((event) => event.frame === frame && event.of === id);
      return names.length > 0 ? { heard: [...new Set(names.map(({ name }) => name))] } : {};
    },
    forget: () => {
      events = [];
    },
  };
}
