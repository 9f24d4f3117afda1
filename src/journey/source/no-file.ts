import type { Stats } from 'node:fs';

/**
 * What stands at a path where a file is wanted, in words; undefined for a file. It is asked before anything is opened: a named
 * pipe that nobody writes to would be waited for without end, and a device has no end.
 */
export function noFile(found: Stats): string | undefined {
  if (found.isFile()) return undefined;
  if (found.isDirectory()) return 'a folder';
  if (found.isFIFO()) return 'a named pipe';
  if (found.isSocket()) return 'a socket';
  return 'a device';
}
