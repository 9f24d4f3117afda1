import path from 'node:path';

/**
 * The name that a file is shown by: its path from the working directory, with `/`, however it was given. So a report says the
 * same on every machine, and what marks lines of files finds them.
 */
export function shownPath(file: string, cwd = '.'): string {
  const near = path.relative(path.resolve(cwd), path.resolve(cwd, file));
  return near.replaceAll('\\', '/');
}
