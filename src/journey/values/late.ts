import { readTotpKey, totp } from './totp.ts';

/** Values that are made only when they are typed stand in the text between two private-use characters. */
const border = '\ue000';
const lateValue = new RegExp(`${border}totp:([^${border}]*)${border}`, 'g');

/** Text that stands for a one-time code until it is typed. */
export function lateTotp(key: string): string {
  return `${border}totp:${key}${border}`;
}

export function isLate(text: string): boolean {
  return text.includes(border);
}

/** Text with its late values made for this moment, in milliseconds since 1970. To be called when it is typed. */
export function resolveLate(text: string, now: number): string {
  return text.replace(lateValue, (_, written: string) => {
    const key = readTotpKey(written);
    return key === undefined ? '' : totp(key, now);
  });
}
