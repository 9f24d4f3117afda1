import { type EchoForm, literalForms } from './literal-forms.ts';
import { noLetterAfter, noLetterBefore } from './separators.ts';

/** The words of a name, where they stand as whole words: a site greets with the first and sorts by the last. */
export function nameForms(value: string, label: string): readonly EchoForm[] {
  return tellingWords(value, label).flatMap((word) =>
    literalForms(word, shortestWord).map(({ pattern, length }) => ({
      pattern: `${noLetterBefore}${pattern}${noLetterAfter}`,
      // After a value that is this word and nothing more.
      length: length - 0.5,
    })),
  );
}

/** The words of a name that tell who is meant also when they stand alone; none where it is no name. */
export function tellingWords(value: string, label: string): readonly string[] {
  const words = value.split(/[\s,]+/).filter((word) => word !== '');
  const isName = words.length >= 2 && words.length <= mostWords && looksLikeName(words, label);
  return isName ? words.filter(isTelling) : [];
}

/** More words are a sentence. */
const mostWords = 4;
const shortestWord = 3;

/** What the field is called decides. Where that tells nothing, capitals do: nobody knows every word for a name. */
function looksLikeName(words: readonly string[], label: string): boolean {
  if (otherFields.test(label)) return false;
  if (!words.every((word) => /^[\p{L}\p{M}.'’-]+$/u.test(word))) return false;
  return nameFields.test(label) || words.every((word) => /^\p{Lu}/u.test(word));
}

function isTelling(word: string): boolean {
  return [...word].length >= shortestWord && !ordinary.has(word.toLowerCase());
}

const nameFields =
  /(?<!\p{L})(?:full ?|sur|first ?|last ?|vor|nach|familien)?(?:names?|nom|pr[ée]nom|nombre|apellidos?|nome|cognome|sobrenome|naam|voornaam|achternaam|card ?holder|imię|nazwisko)(?!\p{L})|氏名|お名前/iu;

/** Beginnings of words, and whole words, of fields in which anything but a person is named: a city, a thing looked for. */
const beginnings = [
  ...['search', 'quer', 'address', 'compan', 'organi[sz]ation', 'employer', 'business', 'countr'],
  ...['provinc', 'region', 'messag', 'comment', 'question', 'answer', 'product', 'project'],
  ...['destination', 'position', 'subject', 'anschrift', 'adress', 'such', 'nachricht', 'zoek'],
  ...['stra(?:ß|ss)e', 'soci[ée]t[ée]', 'direcci[oó]n', 'empresa', 'asunto', 'mensaje', 'bedrijf'],
  ...['indirizz', 'aziend', 'endere[çc]o', 'busca', 'cerca', 'cherch', 'recherch', 'pesquis'],
];
const wholeWords = [
  ...['find', 'looking', 'city', 'town', 'place', 'street', 'road', 'school', 'state', 'county'],
  ...['title', 'topic', 'note', 'item', 'event', 'team', 'file', 'job', 'from', 'to', 'where'],
  ...['what', 'ort', 'stadt', 'firma', 'land', 'betreff', 'ville', 'rue', 'pays', 'objet', 'via'],
  ...['ciudad', 'calle', 'pa[ií]s', 'citt[àa]', 'plaats', 'straat', 'cidade', 'rua'],
];
const otherFields = new RegExp(
  `(?<!\\p{L})(?:(?:${beginnings.join('|')})\\p{L}*|(?:${wholeWords.join('|')})s?)(?!\\p{L})`,
  'iu',
);

/** Words of names that are words of any page, too: the name is taken out where it stands whole. */
const ordinary = new Set([
  ...['the', 'and', 'for', 'new', 'old', 'you', 'your', 'our', 'all', 'any', 'one', 'two', 'not'],
  ...['von', 'van', 'der', 'den', 'del', 'della', 'los', 'las', 'dos', 'des', 'ten', 'ter', 'bin'],
  ...['mrs', 'miss', 'doctor', 'prof', 'sir', 'herr', 'frau', 'test', 'user', 'customer', 'guest'],
  ...['will', 'may', 'mark', 'april', 'june', 'august', 'sunday', 'monday', 'friday', 'summer'],
  ...['price', 'page', 'bill', 'cash', 'case', 'day', 'way', 'home', 'house', 'street', 'office'],
  ...[
    'best',
    'good',
    'long',
    'short',
    'small',
    'young',
    'white',
    'black',
    'brown',
    'green',
    'gray',
  ],
  ...['english', 'french', 'german', 'field', 'banks', 'north', 'south', 'east', 'west', 'love'],
]);
