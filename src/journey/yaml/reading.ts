import type { Problem } from '../model/problem.ts';
import type { ReadText } from '../source/read-text.ts';
import type { Tree } from '../source/tree.ts';
import type { Values } from '../values/values.ts';

/** What grows while one journey and the files it uses are read. */
export type Reading = {
  readonly readText: ReadText;
  /** Folder that names of files begin in. */
  readonly cwd: string;
  /** Files and folders outside of the journey's own that may be given to sites. */
  readonly allowUploads: readonly string[];
  readonly problems: Problem[];
  /** Values that may never be shown. */
  readonly secrets: Set<string>;
  /** Absolute paths of the files it uses. */
  readonly used: Set<string>;
  /** Texts of all files, in the order they were first read. */
  readonly texts: Map<string, string>;
  /** Index of the next step that is measured. */
  nextIndex: number;
  /** Steps and files so far: a file that uses others that use others could grow without end. */
  steps: number;
  files: number;
};

/** One file of a journey, read and checked. */
export type CheckedFile = {
  /** Absolute. */
  readonly path: string;
  readonly tree: Tree;
  readonly values: Values;
  /** Something at this pointer or below is wrong. */
  readonly isBad: (pointer: string) => boolean;
  /** Absolute paths of the files that led here, this one last. */
  readonly trail: readonly string[];
};

export const mostSteps = 1000;
export const mostFiles = 200;

export function startReading(about: Pick<Reading, 'readText' | 'cwd' | 'allowUploads'>): Reading {
  return {
    ...about,
    problems: [],
    secrets: new Set(),
    used: new Set(),
    texts: new Map(),
    nextIndex: 0,
    steps: 0,
    files: 0,
  };
}
