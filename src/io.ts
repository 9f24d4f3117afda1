type Output = { readonly write: (text: string) => void };

/** Everything a command knows of the world around it. Tests pass their own. */
export type Io = {
  /** Results. */
  readonly stdout: Output;
  /** Progress, warnings and mistakes. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Someone looks at a terminal: results may be coloured. */
  readonly isTTY: boolean;
  /** Width of the terminal in characters; 80 where there is none. */
  readonly columns: number;
  /** Aborted when the user wants to stop. */
  readonly signal: AbortSignal;
};
