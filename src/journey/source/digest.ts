import { createHash } from 'node:crypto';

/** SHA-256 over texts in their order. Line ends do not count: a checkout may change them. */
export function digestOf(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text.replaceAll('\r\n', '\n')).update('\0');
  return hash.digest('hex');
}
