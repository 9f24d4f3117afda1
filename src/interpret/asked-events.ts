import { wasLeaveAskedFor } from '../overlay/asked-permission.ts';
import { isOpenedByAct, wasMeantToOpen } from '../overlay/asked-window.ts';
import type { EventOf } from '../trace/event.ts';
import type { Trace } from '../trace/trace.ts';
import type { Interpreted } from './interpreted.ts';

type Walk = Pick<Trace, 'environment' | 'steps'>;

/** A dialog that answers the customer's press, or that a step answers, was asked for. */
export function withAskedDialog(event: EventOf<'dialog'>): Interpreted<'dialog'> {
  return { ...event, askedFor: event.inPress || event.byStep === true };
}

/** Leave that the customer's press needs was asked for. */
export function withAskedPermission(
  event: EventOf<'permission'>,
  { environment }: Walk,
): Interpreted<'permission'> {
  const { name, at, after, told } = event;
  const askedFor = told?.askedFor ?? wasLeaveAskedFor(name, at, after, environment.language);
  return { ...event, askedFor };
}

/** A window that the customer's press opened was asked for, unless they turned back from it to go on where they were. */
export function withAskedTab(event: EventOf<'tab'>, { steps }: Walk): Interpreted<'tab'> {
  const { turnedBack, byLink } = event;
  const isOpened = isOpenedByAct(event);
  if (!isOpened || !turnedBack || wasMeantToOpen(byLink, turnedBack))
    return { ...event, askedFor: isOpened };
  return { ...event, askedFor: false, broughtBy: steps[event.step]?.words ?? '' };
}
