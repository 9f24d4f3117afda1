/** One thing that is wrong with a journey file, and where. Line and column count from 1; line 0: the file as a whole. */
export type Problem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters it is about, on that line. */
  readonly length: number;
  readonly message: string;
  /** What was probably meant, or what to do; empty when nobody can say. */
  readonly suggestion: string;
  /** The line as the file has it: values that were put in are never shown. */
  readonly lineText: string;
};
