import { StuckError } from '../errors.ts';
import { askOr } from '../tab/ask.ts';
import type { Found } from './search.ts';

/** Why nobody could press a control that is painted, where no scrolling leads: it is in a closed part of the page, or beside it. */
export async function outOfReach(found: Found, wanted: string): Promise<StuckError> {
  const closed = await inClosedPart(found, wanted, false);
  if (closed) return closed;
  const message = `${wanted} stands outside the window, where no scrolling leads.`;
  return new StuckError({ wanted, nearest: [], reason: '', found: 'outside', message });
}

/**
 * It is in a part of the page that something on the page opens. `surely`: only what says that it opens this very part; null: nothing
 * that can be seen does.
 */
export async function inClosedPart(
  { frame, located }: Found,
  wanted: string,
  surely: boolean,
): Promise<StuckError | null> {
  const opener = await askOr(frame, '', 'openerOf', located.id, surely);
  if (opener === '') return null;
  const message = `${wanted} is in a part of the page that is closed. Press "${opener}" first.`;
  return new StuckError({ wanted, reason: '', found: 'closed', nearest: [opener], message });
}
