/**
 * Where mental acts go in a raw string, by the rules of Card, Moran & Newell 1983 as applied by Raskin 2000.
 * Blanks part the raw string into cognitive units. A unit may begin with a mark: `=` it ends a constant string such as
 * a command's name, `"` it ends a command right after the end of its argument, `-` it is an argument's own string
 * that needs no thought.
 */
export function withMentalActs(raw: string): string {
  const units = raw.trim().split(/\s+/);
  return units.map((unit, index) => code(unit, units[index - 1] ?? '')).join('');
}

function code(unit: string, before: string): string {
  const operators = unit.replace(/^[="-]/, '');
  // Rules 3 and 4: redundant terminators, and terminators of constant strings, lose their M. Rule 0: arguments have none.
  if (operators !== unit) return operators;
  // Rule 5: thinking goes on while the customer waits, so an M that overlaps a wait costs nothing.
  if (/[RW](\([\d.]+\))?$/.test(before)) return operators;
  // Rule 0 puts an M before every K and P; rule 1 takes it back where pointing announces the key, rule 2 from all but
  // the first in a unit. What is left is one M in front of the first K or P.
  return operators.replace(/[KP]/, 'M$&');
}
