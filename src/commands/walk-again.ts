import type { Io } from '../io.ts';
import type { Journey } from '../journey/model/journey.ts';
import { replay, type Walked } from '../pipeline.ts';
import type { ReplayOptions } from '../replay/walk/replay-options.ts';
import type { Report } from '../score/model/result.ts';

/**
 * Journeys that failed only one walk's measured time, walked once more: what depends on time must be seen twice before
 * it fails a build. A journey that does harm when it is walked twice is not.
 */
export function journeysToConfirm(
  { results }: Report,
  journeys: readonly Journey[],
): readonly Journey[] {
  const asked = results
    .filter(({ gates }) =>
      gates.some(({ state, restsOnTime }) => state === 'failed' && restsOnTime === true),
    )
    .map(({ file, journey }) => `${file}\n${journey}`);
  return journeys.filter(
    ({ file, journey, once }) => !once && asked.includes(`${file}\n${journey}`),
  );
}

/** Walks them, and answers with all traces there are now. */
export async function walkAgain(
  again: readonly Journey[],
  before: { readonly walked: Walked; readonly journeys: readonly Journey[] },
  { io, options }: { readonly io: Io; readonly options: ReplayOptions },
): Promise<Walked> {
  const names = again.map(({ journey }) => `"${journey}"`).join(', ');
  io.stderr.write(
    `Walking once more, because a limit was missed that depends on time: ${names.replace(/\p{C}/gu, ' ')}\n`,
  );
  const more = await replay(again, { ...options, walkedBefore: before.journeys });
  return {
    traces: [...before.walked.traces, ...more.traces],
    interrupted: more.interrupted,
  };
}
