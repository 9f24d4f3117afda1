import { readFileSync } from 'node:fs';

const folder = new URL('../../dist/page/', import.meta.url);

/** The scripts that run in pages, as the build bundled them. */
export function pageScripts(): {
  readonly library: string;
  readonly clock: string;
  readonly asks: string;
} {
  return { library: read('library.js'), clock: read('clock.js'), asks: read('asks.js') };
}

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}
