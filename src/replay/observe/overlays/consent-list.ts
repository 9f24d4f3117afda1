import { vendorOf } from '../../../overlay/vendor-of.ts';
import type { OverlayFeatures } from '../../../trace/overlay-seen.ts';
import { askOr } from '../../tab/ask.ts';
import type { Frame } from '../../tab/frame.ts';
import { consentRules } from './consent-rules.ts';

type Known = Pick<OverlayFeatures, 'consentRule'>;

/**
 * Which of autoconsent's rules fits an overlay of no maker that its marks name. It is asked again only when the overlay holds more
 * than it did before.
 */
export async function knownConsent(
  frame: Frame,
  id: string,
  features: OverlayFeatures,
  before: OverlayFeatures | undefined,
): Promise<Known> {
  if (before?.consentRule !== undefined) return { consentRule: before.consentRule };
  if (vendorOf(features) !== null || (before && !holdsMore(features, before))) return {};
  const rules = consentRules(frame.url, frame.parent === null);
  const consentRule = await askOr(frame, '', 'consentRuleOf', id, rules);
  return consentRule === '' ? {} : { consentRule };
}

const holdsMore = (now: OverlayFeatures, before: OverlayFeatures): boolean =>
  now.text.length > before.text.length || now.marks.length > before.marks.length;
