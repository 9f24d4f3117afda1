import type { RecordedStep } from './recording.ts';

/** Widest window of a phone, and of a tablet, in CSS pixels. */
const widest = { phone: 500, tablet: 1100 };
/** A lower window is an accident of the recording, in CSS pixels. */
const lowest = 300;

/** The device on which something was recorded, by the first window of a size that devices have. */
export function deviceOf(steps: readonly RecordedStep[]) {
  const views = steps.filter(({ type }) => type === 'setViewport');
  const usual = views.find(({ raw }) => Number(raw.height) >= lowest);
  const told = views.map(({ number, raw }) => {
    const size = `A window of ${raw.width} x ${raw.height}`;
    return number === usual?.number
      ? `Step ${number}: ${size} is carried over as a kind of device: ${nameOf(raw)}.`
      : `Step ${number}: ${size} is left out: a journey has one device.`;
  });
  return { name: usual === undefined ? undefined : nameOf(usual.raw), told };
}

function nameOf({ width, isMobile, hasTouch }: RecordedStep['raw']): string {
  if (Number(width) <= widest.phone) return 'phone';
  const isHeld = isMobile === true || hasTouch === true;
  return isHeld && Number(width) <= widest.tablet ? 'tablet' : 'desktop';
}
