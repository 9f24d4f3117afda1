import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { picturesIn } from '../../src/commands/files/pictures.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
const webp = 'RIFF\u0000\u0000\u0000\u0000WEBPVP8 ';

describe('pictures', () => {
  it('are found below the folder of the report', () => {
    place.write('report/screenshots/a/1.webp', webp);
    const picture = picturesIn(path.join(place.cwd, 'report'));
    expect(picture('screenshots/a/1.webp')).toBe(
      `data:image/webp;base64,${Buffer.from(webp, 'latin1').toString('base64')}`,
    );
  });

  it.each(['', '../secret.webp', 'missing.webp', 'text.webp', 'link.webp', '.'])(
    '%j is none',
    (name) => {
      place.write('secret.webp', webp);
      place.write('report/text.webp', 'password');
      symlinkSync(path.join(place.cwd, 'secret.webp'), path.join(place.cwd, 'report/link.webp'));
      expect(picturesIn(path.join(place.cwd, 'report'))(name)).toBeUndefined();
    },
  );

  it('are none where they are named by their whole path, or too large', () => {
    place.write('report/a.webp', webp);
    writeFileSync(path.join(place.cwd, 'report/b.webp'), `${webp}${' '.repeat(8_000_000)}`);
    const picture = picturesIn(path.join(place.cwd, 'report'));
    expect(picture(path.join(place.cwd, 'report/a.webp'))).toBeUndefined();
    expect(picture('b.webp')).toBeUndefined();
  });
});
