import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';

/** In bytes: a screenshot has a tenth of it. */
const largest = 8_000_000;

/**
 * Finds pictures below a folder, as `data:` addresses. A report may come from anywhere: what lies outside of the folder,
 * or is no picture, is not there.
 */
export function picturesIn(folder: string): (name: string) => string | undefined {
  return (name) => {
    if (name === '' || path.isAbsolute(name)) return undefined;
    try {
      const home = realpathSync(folder);
      const place = realpathSync(path.join(home, name));
      if (!place.startsWith(home + path.sep) || !isPicture(statSync(place))) return undefined;
      const bytes = readFileSync(place);
      const type = typeOf(bytes);
      return type && `data:image/${type};base64,${bytes.toString('base64')}`;
    } catch {
      return undefined;
    }
  };
}

/** What is no file may keep whoever opens it waiting for ever. */
function isPicture(found: Stats): boolean {
  return found.isFile() && found.size <= largest;
}

function typeOf(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 12).toString('latin1');
  if (/^RIFF.{4}WEBP/s.test(head)) return 'webp';
  if (head.startsWith('\u0089PNG\r\n')) return 'png';
  return head.startsWith('\u00ff\u00d8\u00ff') ? 'jpeg' : undefined;
}
