import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Detected, Detector } from '../detector.ts';
import { alias, parts, text, word } from '../evidence.ts';
import { deadEndOf } from '../facts/pages/dead-end-page.ts';
import { type Detour, detoursIn, wayThereAndBack } from '../facts/path/detours.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { pageAt } from '../facts/trace/page-at.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix =
  'Say before the press what is behind it, or let the customer go on from there without going back.';

const evidence = parts({ kind: word(['backtrack']), between: alias('page'), backBy: text() });
type Found = Detected<Static<typeof evidence>>;

/** A press led to a page of no use, and back to the page it came from. */
export const backtrack: Detector<Static<typeof evidence>> = {
  id: 'backtrack',
  title: 'There and back again',
  looksFor:
    'A press that led to a page on which nothing was done but going back, by a link or the Back button, to the page the customer came from, and they went on from there. Left out: a page on which the journey waits, scrolls, points at or expects something, or reaches its goal, for it was gone to for its own sake; addresses the journey opens itself; ways round over several pages; pages that sent the customer back by themselves; and pages that are a dead end, which is told and charged under its name.',
  why: 'All that was done since the page was left was of no use, and the customer has to find anew what to do there.',
  fix,
  source:
    'Microsoft Clarity (quick back) and the U-turn of other session tools: a return without having done anything on the page. Told by what was done there, not by a time. Claimed is the way there and back.',
  restsOn: [],
  role: 'effort',
  precedence: 60,
  evidence,
  detect: (trace) => {
    const views = trace.events.filter((event) => event.type === 'view' && event.seen);
    if (views.length < 2) {
      return { verdict: 'not-applicable', because: 'no page was left for another' };
    }
    const useless = detoursIn(trace).filter(({ view }) => deadEndOf(trace, view) === null);
    return verdictOf(useless.map((detour) => finding(trace, detour)));
  },
};

function finding(trace: InterpretedTrace, detour: Detour): Found {
  const words = trace.steps[detour.away.step]?.words ?? '';
  return {
    ...atMoment(trace, detour.from),
    kind: 'backtrack',
    // Whether the customer wanted to see what was there, the journey does not say.
    confidence: 0.6,
    page: pageAt(trace, detour.back),
    what: words,
    message: `${words === '' ? 'A press' : `${capital(words)}`} led to a page where nothing was done, and back to where it came from.`,
    fix,
    blocks: false,
    claims: wayThereAndBack(trace, detour),
    evidence: {
      kind: 'backtrack',
      between: detour.page,
      backBy: detour.returning.verb === 'back' ? 'the Back button' : 'a link',
    },
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
