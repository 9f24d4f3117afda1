import type { Condition } from '../steps/condition.ts';
import type { TextMatch } from '../steps/target.ts';
import { findNow } from './find.ts';
import { askOr } from './frames.ts';
import type { Visit } from './visit.ts';

/** Makes a test that says whether a condition holds on the page now. It remembers what was seen: `gone` needs that. */
export function conditionTest(visit: Visit, condition: Condition): () => Promise<boolean> {
  if ('see' in condition) return () => isSeen(visit, condition.see);
  if ('url' in condition) return async () => isAt(visit, condition.url);
  if ('ready' in condition)
    return async () => (await findNow(visit, condition.ready, 'press')) !== null;
  let wasSeen = false;
  return async () => {
    const seen = await isSeen(visit, condition.gone);
    if (seen) wasSeen = true;
    return wasSeen && !seen;
  };
}

async function isSeen(visit: Visit, wanted: TextMatch): Promise<boolean> {
  const tab = visit.tab();
  if (tab.dialogOpen) return false;
  for (const frame of tab.frames.all()) {
    if (await askOr(frame, false, 'sees', wanted)) return true;
  }
  return false;
}

/** The whole address must fit; `*` stands for anything, and a path is one of the journey's site. */
function isAt(visit: Visit, wanted: TextMatch): boolean {
  const { url } = visit.tab().frames.main();
  if (typeof wanted !== 'string') return new RegExp(wanted.matches, 'u').test(url);
  const whole = wanted.startsWith('/') ? visit.journey.site + wanted : wanted;
  const pattern = whole.split('*').map(escaped).join('.*');
  return new RegExp(`^${pattern}/?$`, 'u').test(url);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
