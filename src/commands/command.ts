import type { Command } from 'commander';
import type { Io } from '../io.ts';

/** Adds one command, with its own options, to the program. What it does ends with an exit code. */
export type DefineCommand = (program: Command, io: Io, exit: (code: number) => void) => void;
