import { Chalk } from 'chalk';

/** What the text is written on: its width in characters, and the colours. Without colours every word still says it all. */
export type Page = {
  readonly width: number;
  readonly paint: {
    readonly bold: Paint;
    readonly quiet: Paint;
    readonly good: Paint;
    readonly bad: Paint;
    readonly warn: Paint;
  };
};
type Paint = (text: string) => string;

/** Narrower than this nothing can be read; wider, lines are too long to read. */
const narrowest = 40;
const widest = 100;

/** A page of a width, with or without colours. */
export const pageOf = ({
  colour,
  width,
}: {
  readonly colour: boolean;
  readonly width: number;
}): Page => {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    width: Math.min(widest, Math.max(narrowest, Math.floor(width) || 80)),
    paint: {
      bold: (text) => chalk.bold(text),
      quiet: (text) => chalk.dim(text),
      good: (text) => chalk.green(text),
      bad: (text) => chalk.red(text),
      warn: (text) => chalk.yellow(text),
    },
  };
};
