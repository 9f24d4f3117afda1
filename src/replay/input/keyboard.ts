import type { KeyInput } from 'puppeteer';
import type { CustomerClock } from '../clock/customer-clock.ts';
import type { Acts } from '../record/acts.ts';
import type { Windows } from '../windows/windows.ts';
import { orDialog } from './or-dialog.ts';

/** The keys. */
export type Keyboard = {
  /** Presses a key, or a chord such as Control+A. */
  readonly press: (key: string) => Promise<void>;
  /** Types one character; one that no key has is put in as an input method would. */
  readonly type: (character: string) => Promise<void>;
  /** Does something while a key is held down. */
  readonly holding: <T>(key: 'Control', act: () => Promise<T>) => Promise<T>;
};

export function makeKeyboard(
  clock: Pick<CustomerClock, 'now'>,
  windows: Pick<Windows, 'current'>,
  acts: Pick<Acts, 'amendLast'>,
): Keyboard {
  /** Each key is an act: what it brings was asked for as much as what the first brought. */
  const noteKey = (): void => acts.amendLast({ keyAt: clock.now() });
  return {
    press: async (key) => {
      const { keyboard } = await windows.current().page();
      noteKey();
      const parts = key === '+' ? ['+'] : key.split('+').map((part) => part || '+');
      const last = parts.pop() ?? '';
      for (const part of parts) await keyboard.down(named(part));
      await orDialog(windows.current(), keyboard.press(named(last)));
      for (const part of parts.reverse()) await keyboard.up(named(part));
    },
    type: async (character) => {
      const { keyboard } = await windows.current().page();
      noteKey();
      const typed = character === '\n' ? '\r' : character;
      await orDialog(windows.current(), keyboard.type(typed));
    },
    holding: async (key, act) => {
      const { keyboard } = await windows.current().page();
      await keyboard.down(key);
      try {
        return await act();
      } finally {
        await keyboard.up(key).catch(() => undefined);
      }
    },
  };
}

const aliases: Readonly<Record<string, string>> = {
  Esc: 'Escape',
  Ctrl: 'Control',
  Cmd: 'Meta',
  Return: 'Enter',
  Del: 'Delete',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
};

function named(key: string): KeyInput {
  // Which names there are was checked when the journey was read.
  return (aliases[key] ?? key) as KeyInput;
}
