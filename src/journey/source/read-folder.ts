import { type Dirent, readdirSync } from 'node:fs';

/** What is in a folder, by name; or the reason in a sentence why nobody can tell. */
export function readFolder(
  place: string,
): { readonly entries: readonly Dirent[] } | { readonly reason: string } {
  try {
    const entries = readdirSync(place, { withFileTypes: true });
    return { entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    const reason = ['EACCES', 'EPERM'].includes(code)
      ? 'You are not allowed to read this folder.'
      : `This folder cannot be read (${code}).`;
    return { reason };
  }
}
