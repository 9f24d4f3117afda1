import { UnmeasurableError } from '../errors.ts';
import { hangs, patienceForParts } from './attention.ts';
import type { Frame } from './frame.ts';

/** The frame went away, or to another document, while it was asked something. */
export class FrameGone extends Error {}

/** A script of ours failed at something that the page holds: a fault of this tool. */
export class ScriptFault extends Error {}

/** A frame that answers later than this, in milliseconds of real time, hangs, however busy its page is otherwise. */
const hungAfter = 15_000;

/** Runs an expression in one world of a frame. */
export async function evaluate<T>(frame: Frame, world: number, expression: string): Promise<T> {
  try {
    const { result, exceptionDetails } = await inTime(frame, () =>
      frame.session.send('Runtime.evaluate', {
        expression,
        contextId: world,
        returnByValue: true,
        awaitPromise: true,
      }),
    );
    if (exceptionDetails) {
      const { className, description } = exceptionDetails.exception ?? {};
      const Kind = className === 'TypeError' || className === 'RangeError' ? ScriptFault : Error;
      throw new Kind(description ?? exceptionDetails.text);
    }
    // The parsing edge: what our own scripts return has the type they declare.
    return result.value as T;
  } catch (error) {
    if (isGone(error)) throw new FrameGone(String(error));
    throw error;
  }
}

/**
 * What a frame answers, if it does so in time. Where the page in front does not, it hangs. Any other frame or window is let
 * be, as if it were not there, until its answer comes.
 */
async function inTime<T>(frame: Frame, ask: () => Promise<T>): Promise<T> {
  const patience = frame.patience(frame);
  if (patience === null && frame.isSilent) throw new FrameGone(`${frame.url} does not answer`);
  const asked = ask();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => {
        if (patience !== null) return reject(new UnmeasurableError('browser', hangs));
        frame.isSilent = true;
        const speaks = (): void => void Object.assign(frame, { isSilent: false });
        asked.then(speaks, speaks);
        reject(new FrameGone(`${frame.url} does not answer`));
      },
      patience === null ? patienceForParts() : Math.max(patience, hungAfter),
    );
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
    // Its answer, should it come at all, is of no interest any more.
    asked.catch(() => undefined);
  }
}

function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    /context|Target closed|Session closed|detached|navigated|Cannot find|Promise was collected|destroyed|Inspected target|friction is not defined/i.test(
      error.message,
    )
  );
}
