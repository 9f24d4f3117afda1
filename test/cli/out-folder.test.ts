import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareOut } from '../../src/commands/files/out-folder.ts';
import { UserError } from '../../src/errors.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'friction-out-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const failing = (code: string) => async () => {
  throw Object.assign(new Error(code), { code });
};

describe('the folder for results', () => {
  it('is made, and left empty', async () => {
    const out = path.join(folder, 'a', 'b');
    await prepareOut(out);
    expect(readdirSync(out)).toEqual([]);
  });

  it('keeps what is there', async () => {
    writeFileSync(path.join(folder, 'report.json'), '{}');
    await prepareOut(folder);
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it('cannot lie in a file', async () => {
    writeFileSync(path.join(folder, 'notes'), '');
    const inFile = prepareOut(path.join(folder, 'notes', 'out'));
    await expect(inFile).rejects.toThrow('a part of that path is a file');
    await expect(prepareOut(path.join(folder, 'notes'))).rejects.toThrow(
      'there is a file of that name',
    );
  });

  it.skipIf(!existsSync('/proc/self'))('is refused where the system takes no folders', async () => {
    await expect(prepareOut('/proc/friction/out')).rejects.toThrow('that folder cannot be made');
  });

  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'your share of the disk is used up'],
    ['EROFS', 'that disk can only be read'],
    ['EACCES', 'you may not write there'],
  ])('says in words what %s means, and leaves nothing behind', async (code, words) => {
    const prepared = prepareOut(folder, failing(code));
    await expect(prepared).rejects.toThrow(words);
    await expect(prepared).rejects.toBeInstanceOf(UserError);
    await expect(prepared).rejects.toMatchObject({ kind: 'wrong-input' });
    expect(existsSync(folder) && readdirSync(folder)).toEqual([]);
  });
});
