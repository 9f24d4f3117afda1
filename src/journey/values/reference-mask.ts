const open = '\ue001';
const close = '\ue002';

/**
 * The braces of `${NAME}` would open and close maps where they stand without quotes inside { }.
 * They are exchanged, one for one, while YAML is read: one slip then upsets nothing else.
 */
export function maskReferences(text: string): string {
  return text.replace(/\$\{([^{}\n"']*)\}/g, (_, inside: string) => `$${open}${inside}${close}`);
}

/** The text as it was written. */
export function unmask(text: string): string {
  return text.replaceAll(open, '{').replaceAll(close, '}');
}

export function isMasked(text: string): boolean {
  return text.includes(open);
}
