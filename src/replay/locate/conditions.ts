import type { Condition } from '../../steps/condition.ts';
import type { TextMatch } from '../../steps/target.ts';
import type { ConditionTest } from '../observe/goal-watch.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Settings } from '../settings.ts';
import { askOr } from '../tab/ask.ts';
import type { Tab } from '../tab/tab.ts';
import type { Windows } from '../windows/windows.ts';
import type { Finder } from './finder.ts';
import { originOf, ownOrigins } from './own-origins.ts';

export type ConditionParts = {
  readonly settings: Pick<Settings, 'journey'>;
  readonly recorder: Pick<Recorder, 'events'>;
  readonly windows: Pick<Windows, 'current'>;
  readonly finder: Pick<Finder, 'now'>;
};

/** Makes a test that says whether a condition holds on the page now. It remembers what was seen: `gone` needs that. */
export function conditionTest(parts: ConditionParts, condition: Condition): ConditionTest {
  const { windows, finder } = parts;
  if ('see' in condition) return (tab) => isSeen(condition.see, tab ?? windows.current());
  if ('url' in condition)
    return async (tab) => isAt(parts, condition.url, tab ?? windows.current());
  if ('ready' in condition)
    return async (tab) => (await finder.now(condition.ready, 'press', tab)) !== null;
  let wasSeen = false;
  return async (tab) => {
    // What is gone was before the customer.
    if (tab) return false;
    const seen = await isSeen(condition.gone, windows.current());
    if (seen) wasSeen = true;
    return wasSeen && !seen;
  };
}

async function isSeen(wanted: TextMatch, tab: Tab): Promise<boolean> {
  if (tab.dialogOpen) return false;
  for (const frame of tab.frames.all()) {
    if (await askOr(frame, false, 'sees', wanted)) return true;
  }
  return false;
}

/** The whole address must fit; `*` stands for anything, and a path is one of the journey's site, wherever that has moved to. */
function isAt({ settings, recorder }: ConditionParts, wanted: TextMatch, tab: Tab): boolean {
  const { url } = tab.frames.main();
  if (typeof wanted !== 'string') return new RegExp(wanted.matches, 'u').test(url);
  if (!wanted.startsWith('/')) return fits(url, wanted);
  const { site } = settings.journey;
  const origin = originOf(site);
  const path = site.slice(origin.length) + wanted;
  if (originOf(url) === origin) return fits(url, origin + path);
  const own = ownOrigins(site, recorder);
  return own.has(originOf(url)) && fits(url, originOf(url) + path);
}

function fits(url: string, wanted: string): boolean {
  const pattern = wanted.split('*').map(escaped).join('.*');
  return new RegExp(`^${pattern}/?$`, 'u').test(url);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
