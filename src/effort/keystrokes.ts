import type { Device } from '../journey/model/journey.ts';

/** What the text is typed on and into. `inputType` is the field's `inputmode`, or else its `type`. */
export type TypedOn = { readonly device: Device; readonly inputType?: string };

type Page = 'lower' | 'upper' | 'digits' | 'symbols';

/** What needs Shift on a US keyboard. */
const shifted = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZ~!@#$%^&*()_+{}|:"<>?');

/** The pages of a touch keyboard in US English, modelled on iOS. Blank and Enter are on all of them. */
const pages: readonly (readonly [Page, ReadonlySet<string>])[] = [
  ['lower', new Set('abcdefghijklmnopqrstuvwxyz')],
  ['upper', new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZ')],
  ['digits', new Set('0123456789-/:;()$&@".,?!\'')],
  ['symbols', new Set('[]{}#%^*+=_\\|~<>')],
];

/** Kinds of field for which a phone shows digits first. */
const digitsFirst = new Set(
  'tel number numeric decimal date time datetime-local month week'.split(' '),
);

/**
 * Physical key presses that a person needs for this text. On a desktop (US layout) 1 a character, and 1 more for each
 * run of consecutive characters that need Shift. On a touch keyboard 1 a character, and 1 more for each change of its
 * page; Shift holds for one character, and nothing is capitalised by itself. Characters outside the layout 1.
 */
export function keystrokesFor(text: string, { device, inputType = 'text' }: TypedOn): number {
  const characters = charactersOf(text);
  return device === 'desktop' ? onDesktop(characters) : onTouch(characters, inputType);
}

/** Key presses of a command key or chord, by its Puppeteer name: Enter 1, Control+V 2. */
export function keystrokesOfKey(key: string): number {
  const plusItself = key === '+' || key.endsWith('++') ? 1 : 0;
  return plusItself + key.split('+').filter((part) => part !== '').length;
}

/** How many characters a person sees in the text: an accented letter or an emoji is one. */
export function charactersOf(text: string): readonly string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function onDesktop(characters: readonly string[]): number {
  const starts = characters.filter(
    (character, index) => shifted.has(character) && !shifted.has(characters[index - 1] ?? ''),
  );
  return characters.length + starts.length;
}

function onTouch(characters: readonly string[], inputType: string): number {
  let page: Page = digitsFirst.has(inputType.toLowerCase()) ? 'digits' : 'lower';
  let changes = 0;
  for (const character of characters) {
    const needed: Page = pageOf(character) ?? page;
    if (needed !== page) changes += 1;
    // Shift holds for one character; going back is no press.
    page = needed === 'upper' ? 'lower' : needed;
  }
  return characters.length + changes;
}

function pageOf(character: string): Page | undefined {
  return pages.find(([, on]) => on.has(character))?.[0];
}
