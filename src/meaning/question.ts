import type { FieldSeen } from '../trace/look.ts';
import type { Meaning } from './meaning.ts';

/** Something a form asks. Fields that belong together (a radio group, a split date) are one question. */
export type Question = {
  readonly view: string;
  /** Id of the form; empty when the fields are in none. */
  readonly form: string;
  /** Address of the page, and the language it says it is in. */
  readonly page: string;
  readonly language: string;
  readonly label: string;
  readonly fields: readonly FieldSeen[];
  readonly meaning: Meaning;
  /** Its label says that it is asked once more: "Confirm e-mail". */
  readonly confirms: boolean;
  /** Positions in `trace.events`: the first act that answered it, else the look that saw it first; and all such acts. */
  readonly event: number;
  readonly acts: readonly number[];
};
