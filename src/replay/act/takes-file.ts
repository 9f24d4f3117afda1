import path from 'node:path';

/** Endings of the files of a kind that fields ask for by the kind's name. The list of IANA has more: what is not here is let pass. */
const endings: Readonly<Record<string, RegExp>> = {
  'application/pdf': /^\.pdf$/,
  'image/jpeg': /^\.jpe?g$/,
  'image/png': /^\.png$/,
  'text/plain': /^\.txt$/,
  'text/csv': /^\.csv$/,
  'image/*': /^\.(jpe?g|png|gif|webp|svg|bmp|tiff?|heic|heif|avif|ico)$/,
  'audio/*': /^\.(mp3|m4a|aac|wav|ogg|oga|opus|flac)$/,
  'video/*': /^\.(mp4|m4v|mov|webm|avi|mkv|ogv)$/,
};

/** Whether the system's window would offer this file for what a field says it accepts. */
export function takesFile(accept: string, file: string): boolean {
  const kinds = accept
    .split(',')
    .map((kind) => kind.trim().toLowerCase())
    .filter((kind) => kind !== '');
  const ending = path.extname(file).toLowerCase();
  const fits = (kind: string): boolean =>
    kind.startsWith('.') ? kind === ending : (endings[kind]?.test(ending) ?? true);
  return kinds.length === 0 || kinds.some(fits);
}
