import { charactersOf } from '../../effort/keystrokes.ts';
import { keyTime } from '../../effort/preparation.ts';
import type { Target } from '../../steps/target.ts';
import type { CustomerClock } from '../clock/customer-clock.ts';
import type { Keyboard } from '../input/keyboard.ts';
import type { Found } from '../locate/search.ts';
import type { PagePoll } from '../observe/poll-page.ts';
import type { Settings } from '../settings.ts';
import { askOr } from '../tab/ask.ts';
import { notADate } from './not-typed.ts';

export type KeyParts = {
  readonly settings: Pick<Settings, 'profile'>;
  readonly clock: Pick<CustomerClock, 'think'>;
  readonly poll: Pick<PagePoll, 'sparsely'>;
  readonly keyboard: Pick<Keyboard, 'press' | 'type'>;
};

/** Types at a person's speed. Whoever types looks at the keys and the field: around it one looks only now and then. */
export async function typeText(parts: KeyParts, text: string): Promise<void> {
  await parts.poll.sparsely(1000, async () => {
    for (const character of charactersOf(text)) {
      await parts.keyboard.type(character);
      await parts.clock.think(keyTime(parts.settings.profile));
    }
  });
}

/** A date field takes digits in an order of its own: the customer reads it there, the tool tries. */
export async function typeDate(
  parts: KeyParts,
  { frame, located }: Found,
  target: Target,
  orders: readonly string[],
  text: string,
): Promise<void> {
  for (const order of orders) {
    // The first part of the field, whichever was pressed.
    for (let part = 0; part < 6; part++) await parts.keyboard.press('ArrowLeft');
    await typeParts(parts, order);
    if (await askOr(frame, true, 'holdsValue', located.id, text)) return;
  }
  throw notADate(target);
}

/** Parts that take any number of digits are left with the tab key. */
async function typeParts(parts: KeyParts, order: string): Promise<void> {
  for (const [index, part] of order.split('\t').entries()) {
    if (index > 0) await parts.keyboard.press('Tab');
    await typeText(parts, part);
  }
}
