import { describe, expect, it } from 'vitest';
import { lateTotp, resolveLate } from '../../src/journey/values/late.ts';
import { readTotpKey, totp } from '../../src/journey/values/totp.ts';

/** RFC 6238, appendix B: the seeds, and the codes of eight digits at seconds since 1970. */
const seeds = {
  SHA1: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  SHA256: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA',
  SHA512:
    'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNA',
};
const vectors = [
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826'],
] as const;

describe('one-time codes', () => {
  it.each(vectors)('at %d s are those of RFC 6238', (seconds, sha1, sha256, sha512) => {
    const codes = Object.entries(seeds).map(([algorithm, secret]) => {
      const key = readTotpKey(`otpauth://totp/a?secret=${secret}&algorithm=${algorithm}&digits=8`);
      return key && totp(key, seconds * 1000);
    });
    expect(codes).toEqual([sha1, sha256, sha512]);
  });

  it('have six digits for a key as sites show it', () => {
    const key = readTotpKey('gezd gnbv gy3t qojq-GEZDGNBVGY3TQOJQ');
    expect(key && totp(key, 59_000)).toBe('287082');
  });

  it.each(['', 'not a key!', 'A1', 'otpauth://totp/a', 'otpauth://totp/a?secret=AAAA&digits=99'])(
    'need a key, and %j is none',
    (text) => {
      expect(readTotpKey(text)).toBeUndefined();
    },
  );
});

describe('resolveLate', () => {
  it('makes codes when they are typed, and leaves other text as it is', () => {
    const text = `a ${lateTotp(seeds.SHA1)} b`;
    expect(resolveLate(text, 59_000)).toBe('a 287082 b');
    expect(resolveLate(text, 1111111109_000)).toBe('a 081804 b');
    expect(resolveLate('totp:KEY', 59_000)).toBe('totp:KEY');
  });
});
