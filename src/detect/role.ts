import { type Static, Type } from 'typebox';

/**
 * What a finding is to the customer; counts, limits and reports go by it. dead-end: doing what the script says, they could
 * not go on, if only for a time; interruption: it came between them and the job; redirect: they were passed on; question:
 * one more is asked than the job needs; effort: it takes more than it need.
 */
export const Role = Type.Union([
  Type.Literal('dead-end'),
  Type.Literal('interruption'),
  Type.Literal('redirect'),
  Type.Literal('question'),
  Type.Literal('effort'),
]);
export type Role = Static<typeof Role>;

/** What a finding makes the customer do: close or answer what came in between, or enter again what the site lost or refused. */
export const Forces = Type.Union([Type.Literal('closing'), Type.Literal('typing')]);
export type Forces = Static<typeof Forces>;
