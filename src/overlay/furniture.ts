import type { OverlayFeatures } from '../trace/overlay-seen.ts';
import { isAbout } from './control-says.ts';
import type { OverlayKind } from './kind.ts';
import { isPressable } from './pressable.ts';
import type { Topic } from './wording/wording.ts';
import { plain } from './words-in.ts';

/**
 * A bar of the site, or a part of the page's flow, whatever its words: a header, a footer, a menu, a notice. What asks for something
 * is none: a question for consent with an answer to press, wherever it stands; a survey in a bar.
 */
export const isSiteBar = (features: OverlayFeatures, kind: OverlayKind): boolean => {
  if (features.bar !== true && features.inFlow !== true) return false;
  if (kind === 'consent') return !offersAnswer(features);
  return kind !== 'survey' || features.inFlow === true;
};

/** It asks the customer for something: for consent, for an answer, for something to be typed. */
export const asksForAnswer = (features: OverlayFeatures, kind: OverlayKind): boolean =>
  kind === 'consent' ||
  features.scale !== null ||
  features.icons >= 2 ||
  features.fields.some((field) => field !== 'search');

/** Thin bars and pills take so much of the window at most: a tenth. */
export const thin = 0.1;

/**
 * It only opens something, whatever its size and wherever it is drawn: all that it says is the name of its one control. Once it has
 * grown it is what it shows.
 */
export const isLauncher = (features: OverlayFeatures, kind: OverlayKind): boolean => {
  const { controls, modal, cover, coverWithBackdrop, text } = features;
  const [control, ...others] = controls;
  if (control === undefined || others.length > 0 || asksForAnswer(features, kind)) return false;
  if (modal || cover > thin || coverWithBackdrop >= 0.5) return false;
  const words = plain(text);
  return [control.name, control.text].some((name) => plain(name) === words);
};

const offersAnswer = (features: OverlayFeatures): boolean =>
  features.controls.some(
    (control) =>
      isPressable(control) &&
      consentAnswers.some((topic) => isAbout(control, topic, features.language)),
  );

const consentAnswers: readonly Topic[] = ['accept', 'reject', 'acknowledge', 'yes', 'no'];
