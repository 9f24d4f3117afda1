import { createHmac } from 'node:crypto';

/** What a one-time code is made from. */
export type TotpKey = {
  readonly bytes: Uint8Array;
  readonly digits: number;
  /** In seconds. */
  readonly period: number;
  readonly algorithm: 'sha1' | 'sha256' | 'sha512';
};

/** The code at a time, in milliseconds since 1970 (RFC 6238, with the truncation of RFC 4226 section 5.3). */
export function totp(key: TotpKey, now: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 1000 / key.period)));
  const hash = createHmac(key.algorithm, key.bytes).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  const number = hash.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** key.digits).padStart(key.digits, '0');
}

/** Reads a key as sites hand it out: base32, or the whole otpauth:// address of the QR code. */
export function readTotpKey(text: string): TotpKey | undefined {
  if (!text.startsWith('otpauth://')) return keyOf(text, new URLSearchParams());
  const query = new URLSearchParams(text.split('?')[1] ?? '');
  return keyOf(query.get('secret') ?? '', query);
}

function keyOf(base32: string, query: URLSearchParams): TotpKey | undefined {
  const bytes = fromBase32(base32);
  const digits = Number(query.get('digits') ?? 6);
  const period = Number(query.get('period') ?? 30);
  const algorithm = algorithms[(query.get('algorithm') ?? 'SHA1').toUpperCase()];
  if (bytes === undefined || algorithm === undefined) return undefined;
  if (![6, 7, 8].includes(digits) || !Number.isInteger(period) || period < 1) return undefined;
  return { bytes, digits, period, algorithm };
}

const algorithms: Readonly<Record<string, TotpKey['algorithm']>> = {
  SHA1: 'sha1',
  SHA256: 'sha256',
  SHA512: 'sha512',
};

/** RFC 4648 section 6; spaces, dashes and lower case as people copy them. */
function fromBase32(text: string): Uint8Array | undefined {
  const letters = text.replace(/[\s=-]/g, '').toUpperCase();
  if (letters === '' || /[^A-Z2-7]/.test(letters)) return undefined;
  const bits = [...letters]
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2));
}
