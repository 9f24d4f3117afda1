import { isScalar, isSeq, parseDocument } from 'yaml';
import { maskReferences } from '../values/reference-mask.ts';

/** What a journey is called and tagged. */
export type Head = { readonly title: string; readonly tags: readonly string[] };

/** The head of a journey, also of one that could not be walked; empty where the text says nothing of it. */
export function headOf(text: string): Head {
  const document = parseDocument(maskReferences(text), { logLevel: 'silent' });
  const title = document.get('journey');
  const tags = document.get('tags');
  const items = isSeq(tags) ? tags.items.map((item) => (isScalar(item) ? item.value : item)) : [];
  return {
    title: typeof title === 'string' ? title : '',
    tags: items.filter((item) => typeof item === 'string'),
  };
}
