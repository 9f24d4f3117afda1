import type { Recorder } from '../../record/recorder.ts';
import { isOtherSite } from '../../site.ts';

/** Keeps the host of a script of another site that a page asks for: who is there, even where nothing of theirs is seen. */
export function noteScript(recorder: Recorder, site: string, url: string): void {
  if (recorder.muted || !/^https?:/.test(url) || !URL.canParse(url)) return;
  if (isOtherSite(site, url)) recorder.notes.scriptHosts.add(new URL(url).host);
}
