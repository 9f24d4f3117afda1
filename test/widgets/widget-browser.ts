import { type BrowserWith, browserWith } from '../helpers/browser-with.ts';

/** Starts the browser so that it finds this machine alone: style sheets of libraries ask others for fonts. */
export function widgetBrowser(): Promise<BrowserWith> {
  const rules = ['EXCLUDE *.localhost', 'EXCLUDE 127.0.0.1', 'MAP * ~NOTFOUND'];
  return browserWith([`--host-resolver-rules=${rules.join(', ')}`]);
}
