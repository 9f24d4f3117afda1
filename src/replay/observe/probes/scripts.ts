import { isOtherSite } from '../../site.ts';
import type { Visit } from '../../visit.ts';

/** Keeps the host of a script of another site that a page asks for: who is there, even where nothing of theirs is seen. */
export function noteScript(visit: Visit, url: string): void {
  if (visit.recorder.muted || !/^https?:/.test(url) || !URL.canParse(url)) return;
  if (isOtherSite(visit.settings.journey.site, url))
    visit.recorder.notes.scriptHosts.add(new URL(url).host);
}
