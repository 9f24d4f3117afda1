import type { OverlayFeatures } from '../trace/overlay-seen.ts';
import { countWords } from './count-words.ts';
import { plain, says } from './words-in.ts';

/** A notice to wait is shorter than this, in words. */
const notice = 25;

/**
 * What lies there says that the site is at work, and asks nothing of anybody: "Please wait". It came with an act of the customer's and
 * goes by itself: it is waited for, and nothing that came between.
 */
export const isAtWork = ({
  text,
  controls,
  fields,
  frameHosts,
  language,
}: OverlayFeatures): boolean =>
  controls.length === 0 &&
  fields.length === 0 &&
  frameHosts.length === 0 &&
  countWords(text) <= notice &&
  says('loading', plain(text), language);
