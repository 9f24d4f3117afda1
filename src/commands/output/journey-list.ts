import { plannedOf } from '../../effort/planned.ts';
import type { Journey } from '../../journey/model/journey.ts';

/** So many characters of a name stand beside its figures, on a terminal of 80. */
const nameWidth = 40;

/** Journeys with what each takes by its script, and no browser started. */
export function journeyList(journeys: readonly Journey[]): string {
  const head = row('Journey', 'Device', 'Steps', 'Keys', 'Seconds');
  const rows = journeys.flatMap((journey) => {
    const { steps, keystrokes, seconds } = plannedOf(journey);
    const { customer, file, tags } = journey;
    const figures = [steps, keystrokes, seconds.toFixed(1)].map(String);
    const more = [file, ...(tags.length === 0 ? [] : [`tags: ${tags.join(', ')}`])];
    return [row(journey.journey, customer.device, ...figures), `  ${more.join(' · ')}`];
  });
  return `${[head, ...rows, '', foot].join('\n')}\n`;
}

const foot = `By the scripts alone, for a practised customer. What the sites take, ask and put
in the way comes on top, and steps that are walked only if something is so.`;

function row(name: string, device: string, ...figures: readonly string[]): string {
  const short = name.length > nameWidth ? `${name.slice(0, nameWidth - 1)}…` : name;
  const columns = figures.map((figure) => figure.padStart(8));
  return `${short.padEnd(nameWidth)} ${device.padEnd(8)}${columns.join('')}`.trimEnd();
}
