import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import type { FieldSeen } from '../../../trace/look.ts';
import { cut } from '../trace/tell.ts';
import { asSent, type Refusal, refusalsIn } from './refusals.ts';

/**
 * What a form that was refused last would not do without, and the journey gives nothing for: labels, in the order of the page.
 * Empty where nothing was refused, or where what was given is what the site does not take.
 */
export const leftEmpty = (trace: InterpretedTrace): readonly string[] => {
  const refusal = refusalsIn(trace).at(-1);
  if (!refusal?.ends) return [];
  const { fields } = refusal.look.event.look;
  const wanted = fields.filter((field) => isWanted(field, refusal));
  return [...new Set(wanted.map(({ label, name }) => cut(label || name, 60)))].filter(
    (label) => label !== '',
  );
};

const isWanted = (field: FieldSeen, refusal: Refusal): boolean =>
  !field.filled &&
  refusal.errors.some((error) => error.field === field.id) &&
  asSent(field, refusal) === undefined;
