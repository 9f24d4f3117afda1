import type { Interpreted } from '../../../interpret/interpreted.ts';

const kinds: ReadonlySet<string> = new Set(['button', 'link', 'other']);

/** A press of it must show something; fields, boxes and lists show it by themselves. */
export const mustAnswer = ({ widget }: Interpreted<'response'>): boolean => kinds.has(widget.kind);
