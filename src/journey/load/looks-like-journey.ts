import { isMap, isScalar, parseDocument } from 'yaml';
import { maskReferences } from '../values/reference-mask.ts';

/**
 * True when a text says that it is a journey, however it is written: one of a journey's own keys stands at its top, in lines, indented, in
 * braces, as JSON. A text that cannot be read is one when it speaks like one: its reader says what is wrong with it. A file with
 * nothing but steps is there for others to use.
 */
export function looksLikeJourney(text: string, isJson: boolean): boolean {
  if (text.trim() === '') return !isJson;
  const { contents, errors } = parseDocument(maskReferences(text), { logLevel: 'silent' });
  if (errors.length > 0 || !isMap(contents)) return speaksLikeJourney(text, isJson);
  const own = new Map(
    contents.items.map(({ key, value }) => [isScalar(key) ? key.value : '', value]),
  );
  // Traces and other records have a journey in them, which is no name.
  if (isJson) return isScalar(own.get('journey')) && own.has('steps');
  return keys.some((key) => own.has(key));
}

const keys = ['journey', 'site', 'goal'];

/** The key begins a line, or what stands in braces. */
function speaksLikeJourney(text: string, isJson: boolean): boolean {
  const key = /^[\s{]*["']?(journey|site|goal)["']?\s*:/m;
  return isJson ? /^\s*\{\s*"journey"\s*:\s*"/.test(text) : key.test(text);
}
