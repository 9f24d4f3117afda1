import { type Counted, secondsOf, type Times } from './operators.ts';

/**
 * Reads an operator string in the notations found in the literature: `HMPKHMKKKKMK`, `4M + 15K`, `M8K`, `W(0.84)`,
 * `M + M_V + 3P`. Blanks, commas and plus signs only separate; a number before an operator says how many, or what part of one.
 */
export function parseOperators(text: string): readonly Counted<string>[] {
  const spent: Counted<string>[] = [];
  let rest = text;
  while (rest !== '') {
    const match = /^[\s+,]*(\d*(?:\.\d+)?)([A-Z](?:_[A-Z]+)?)(?:\((\d+(?:\.\d+)?)\))?[\s+,]*/.exec(
      rest,
    );
    if (!match) throw new Error(`"${text}" is not a string of operators: what is "${rest}"?`);
    const [whole, times = '', operator = '', argument = ''] = match;
    spent.push({ operator, count: Number(times || '1') * Number(argument || '1') });
    rest = rest.slice(whole.length);
  }
  return spent;
}

/** Predicted execution time of an operator string, in seconds, with the constants of any profile or publication. */
export function klmSeconds(text: string, times: Times<string>): number {
  const spent = parseOperators(text);
  const unknown = spent.find(({ operator }) => times[operator] === undefined);
  if (unknown) throw new Error(`Nothing says how long the operator ${unknown.operator} takes.`);
  return secondsOf(spent, times);
}
