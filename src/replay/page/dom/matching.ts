import type { TextMatch } from '../../../steps/target.ts';
import { folded, loosened, unspaced } from './text.ts';

/** How well a text fits what was asked for: exact, then ignoring case, space and signs that look alike, then a part of it. */
export type Fit = 'exact' | 'loose' | 'part' | 'none';

/** Prepares a test once, to be used on many texts. */
export function fitting(wanted: TextMatch): (text: string) => Fit {
  if (typeof wanted !== 'string') {
    const pattern = new RegExp(wanted.matches, 'u');
    return (text) => (pattern.test(text) ? 'exact' : 'none');
  }
  const exact = folded(wanted);
  const loose = loosened(wanted);
  return (text) => {
    const seen = folded(text);
    if (seen === '') return 'none';
    if (seen === exact) return 'exact';
    const seenLoose = loosened(seen);
    if (seenLoose === loose) return 'loose';
    return loose !== '' && seenLoose.includes(loose) ? 'part' : 'none';
  };
}

/** True when the text holds what was asked for, ignoring case, space and signs that look alike. */
export function holdsText(wanted: TextMatch): (text: string) => boolean {
  if (typeof wanted !== 'string') {
    const pattern = new RegExp(wanted.matches, 'u');
    return (text) => pattern.test(text);
  }
  const loose = unspaced(wanted);
  return (text) => unspaced(text).includes(loose);
}
