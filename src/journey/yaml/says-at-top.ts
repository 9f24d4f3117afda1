import { isMap, isScalar, parseDocument } from 'yaml';
import { maskReferences } from '../values/reference-mask.ts';

/**
 * True when one of these keys stands at the top of a text, or, where that cannot be read, begins one of its lines. Of a file
 * that says none, nothing is told: it is not what somebody meant, and its lines may be nobody's business.
 */
export function saysAtTop(text: string, keys: readonly string[]): boolean {
  const { contents, errors } = parseDocument(maskReferences(text), { logLevel: 'silent' });
  if (errors.length > 0) {
    return new RegExp(`^[\\s{]*["']?(?:${keys.join('|')})["']?\\s*:`, 'm').test(text);
  }
  if (!isMap(contents)) return false;
  return contents.items.some(({ key }) => isScalar(key) && keys.includes(String(key.value)));
}
