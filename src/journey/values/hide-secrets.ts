import type { Step } from '../../steps/step.ts';
import { asStep } from '../model/verb-reader.ts';

/** Steps whose words hold no secret, wherever else in the journey it is given. */
export function hideSecrets(steps: readonly Step[], secrets: readonly string[]): readonly Step[] {
  if (secrets.length === 0) return steps;
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  return steps.map((step) => hideIn(step, longestFirst));
}

function hideIn(step: Step, secrets: readonly string[]): Step {
  const words = hidden(step.words, secrets);
  const avoidable =
    step.avoidable === undefined ? {} : { avoidable: hidden(step.avoidable, secrets) };
  if (step.verb !== 'if') return asStep({ ...step, ...avoidable, words });
  const { yes, no } = step.args;
  const args = { ...step.args, yes: hideSecrets(yes, secrets), no: hideSecrets(no, secrets) };
  return { ...step, ...avoidable, words, args };
}

/** Piece by piece: what a replacement puts in is not searched again. */
function hidden(text: string, [secret, ...others]: readonly string[]): string {
  if (secret === undefined) return text;
  return text
    .split(secret)
    .map((piece) => hidden(piece, others))
    .join('‹secret›');
}
