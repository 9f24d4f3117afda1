import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from './serve-app.ts';

/** Starts an application that writes to a new folder; the folder goes when the application does. */
export async function inFolder<Started extends App>(
  name: string,
  start: (folder: string) => Promise<Started>,
): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), `friction-${name}-`));
  const removeNow = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeNow);
  const remove = async () => {
    process.off('exit', removeNow);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const app = await start(folder);
    const stop = async () => {
      await app.stop();
      await remove();
    };
    return { ...app, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}
