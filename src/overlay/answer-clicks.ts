import type { OverlayControl } from '../trace/overlay-seen.ts';
import { costsMoney, isAbout } from './control-says.ts';
import { isPressable } from './pressable.ts';
import type { Topic } from './wording/wording.ts';

/** How many presses an answer takes. `atLeast`: more may be needed than can be seen from here. */
export type AnswerClicks = { readonly clicks: number; readonly atLeast: boolean };

/**
 * What it takes to answer a banner for consent in one way, as far as what it offers at first shows: one press where a control
 * says so; at least two where only its settings can lead there; null where nothing does. What lies behind the settings is not
 * guessed.
 */
export const answerClicks = (
  answer: 'accept' | 'reject',
  offered: readonly OverlayControl[],
  language: string,
): AnswerClicks | null => {
  const pressable = offered.filter(isPressable).filter((control) => !costsMoney(control, language));
  const says = (control: OverlayControl, topic: Topic) => isAbout(control, topic, language);
  const refuses = (control: OverlayControl) => says(control, 'reject') || says(control, 'no');
  const accepts = (control: OverlayControl) =>
    !refuses(control) && accepting.some((topic) => says(control, topic));
  if (pressable.some(answer === 'reject' ? refuses : accepts)) return { clicks: 1, atLeast: false };
  const hasSettings = pressable.some((control) => says(control, 'settings'));
  return hasSettings ? { clicks: 2, atLeast: true } : null;
};

const accepting: readonly Topic[] = ['accept', 'acknowledge', 'yes'];

/** The control by which a customer could refuse for money, where a banner has one; undefined where it has none. */
export const paidRefusal = (
  offered: readonly OverlayControl[],
  language: string,
): OverlayControl | undefined =>
  offered.find(
    (control) =>
      costsMoney(control, language) &&
      !accepting.some((topic) => isAbout(control, topic, language)),
  );
