import type { RecordedStep } from './recording.ts';

/** Why a step that is done to nothing on the page is left out. */
export function leftOut({ type, raw }: RecordedStep): string {
  if (type === 'waitForExpression') {
    return /setTimeout/.test(String(raw.expression))
      ? 'A wait of the script is left out: customers wait for the page alone.'
      : 'A wait for something in the code of the page is left out: put expect: { see: … } in its place.';
  }
  if (type === 'emulateNetworkConditions') return 'The speed of the network is left out.';
  if (type === 'close') return 'Closing the window is left out.';
  if (type === 'customStep') return 'A step of an extension is left out.';
  return `The step (${type}) says nothing of what it is done to, and is left out.`;
}
