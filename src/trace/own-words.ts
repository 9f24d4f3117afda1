import { verbs } from '../steps/index.ts';
import { noAnswer } from './page-events.ts';
import { Trace } from './trace.ts';

/**
 * The tool's own word, or one of a closed list of the web's, where a trace has one under this key: no echo, even when a
 * customer types the same. What only stands at such a place, and is none of them, came from the page.
 */
export function isOwnWord(key: string, value: string): boolean {
  literals ??= literalsIn(JSON.parse(JSON.stringify(Trace)));
  return (literals.get(key)?.has(value) ?? false) || (closed[key]?.test(value) ?? false);
}

let literals: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** By key, the words that the schema of a trace lists one by one. */
function literalsIn(schema: Schema): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (part: Schema, key: string): void => {
    if (typeof part.const === 'string')
      found.set(key, (found.get(key) ?? new Set()).add(part.const));
    for (const inner of [part.items ?? [], part.anyOf ?? []].flat()) visit(inner, key);
    for (const [name, inner] of Object.entries(part.properties ?? {})) visit(inner, name);
  };
  visit(schema, '');
  return found;
}

/** What a schema is made of, as far as words are listed in it. */
type Schema = {
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | readonly Schema[];
  readonly anyOf?: readonly Schema[];
};

const id = /^(?:(?:f\d+:)?[a-z]\d+(?:-[a-z-]{1,20})?)?$/;
const question = /^(?:f\d+:)?(?:(?:[a-z]\d+|page)\/(?:radio|checkbox)\/n\d+|[a-z]\d+)$/;
const fieldType = wordsOf(
  'text email tel url search password number date datetime-local month week time range color file checkbox radio select textarea combobox switch',
);

/** Where the schema allows any text: what of it is the tool's, or one of a list that the web's standards close. */
const closed: Readonly<Record<string, RegExp>> = {
  ...{ id, view: id, because: id, overlay: id, settingsOf: id, field: id, form: id, question },
  method: wordsOf('get head post put delete patch options'),
  type: fieldType,
  fields: fieldType,
  verb: wordsOf(Object.keys(verbs).join(' ')),
  position: wordsOf('static relative absolute fixed sticky'),
  effects: wordsOf(
    'navigation frame dom focus input scroll dialog download tab selection media clipboard request storage submit',
  ),
  error: new RegExp(`^(?:net::ERR_[A-Z0-9_]+|${noAnswer})$`),
  key: /^(?:(?:Control|Shift|Alt|Meta)\+)*(?:Enter|Tab|Escape|Backspace|Delete|Insert|Space|Home|End|Page(?:Up|Down)|Arrow(?:Up|Down|Left|Right)|F\d{1,2})$/,
  role: wordsOf(
    'alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo dialog document feed figure form grid gridcell group heading img link list listbox listitem log main menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option presentation progressbar radio radiogroup region row rowgroup search searchbox slider spinbutton status switch tab tablist tabpanel textbox timer toolbar tooltip tree treeitem',
  ),
  autocomplete: wordsOf(
    'on off name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password current-password one-time-code organization-title organization street-address address-line1 address-line2 address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo tel tel-country-code tel-national tel-area-code tel-local tel-extension email impp home work mobile fax pager shipping billing webauthn',
  ),
};

/** One or more of these words, with single blanks between. */
function wordsOf(words: string): RegExp {
  const one = `(?:${words.split(' ').join('|')})`;
  return new RegExp(`^${one}(?: ${one})*$`, 'i');
}
