import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const bin = join(root, 'node_modules', '.bin');

/** The environment in which the tools of the checkout come first: its own Node.js too. */
export function withTools(env = process.env) {
  return { ...env, PATH: [bin, ...withoutTools(env).PATH.split(delimiter)].join(delimiter) };
}

/** The environment of the machine, for what replaces the tools of the checkout. */
export function withoutTools(env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter);
  return {
    ...env,
    PATH: folders.filter((folder) => !folder.includes('node_modules')).join(delimiter),
  };
}
