import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import { eventsOf } from './events.ts';

/** Address of the page an event happened on: that of its view, else the page seen last before it, else the site. */
export const pageAt = (trace: InterpretedTrace, index: number): string => {
  const id = trace.events[index]?.view ?? '';
  const views = eventsOf(trace, 'view').filter(({ event }) => event.view === id);
  const looks = eventsOf(trace, 'look');
  const seen = [
    views.filter((view) => view.index <= index).at(-1)?.event.url,
    views[0]?.event.url,
    looks.find(({ event }) => event.view === id)?.event.look.url,
    looks.filter((look) => look.index <= index).at(-1)?.event.look.url,
  ];
  return seen.find((url) => url !== undefined && url !== '') ?? trace.journey.site;
};
