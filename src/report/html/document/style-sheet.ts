import { cards } from '../style/cards.ts';
import { colours } from '../style/colours.ts';
import { compared } from '../style/compared.ts';
import { film } from '../style/film.ts';
import { findings } from '../style/findings.ts';
import { overview } from '../style/overview.ts';
import { print } from '../style/print.ts';
import { scorecard } from '../style/scorecard.ts';
import { text } from '../style/text.ts';
import { timeline } from '../style/timeline.ts';

/** Everything the page looks like: fonts of the system, no pictures, nothing from elsewhere. */
export const styleSheet = [
  colours,
  text,
  scorecard,
  timeline,
  film,
  findings,
  compared,
  cards,
  overview,
  print,
].join('\n');
