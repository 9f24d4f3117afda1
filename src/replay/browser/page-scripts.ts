import { readFileSync } from 'node:fs';

const folder = new URL('../../../dist/page/', import.meta.url);

type PageScripts = { readonly library: string; readonly clock: string; readonly asks: string };

let scripts: PageScripts | null = null;

/** The scripts that run in pages, as the build bundled them. */
export function pageScripts(): PageScripts {
  scripts ??= { library: read('library.js'), clock: read('clock.js'), asks: read('asks.js') };
  return scripts;
}

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}
