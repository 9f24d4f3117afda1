import { describe, expect, it } from 'vitest';
import { detectors } from '../../src/detect/index.ts';
import { commandLine } from '../helpers/command-line.ts';

describe('friction explain', () => {
  it('lists every detector in one line or two', async () => {
    const { code, out } = await commandLine(['explain']);
    expect(code).toBe(0);
    for (const { id, title } of detectors) {
      expect(out).toMatch(new RegExp(`^${id} +${title.split(' ')[0]}`, 'm'));
    }
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each(detectors.map((detector) => [detector.id, detector] as const))(
    'tells of %s in its own words',
    async (id, { title, looksFor, why, fix, source }) => {
      const { code, out } = await commandLine(['explain', id]);
      const told = out.replace(/\s+/g, ' ');
      expect(code).toBe(0);
      for (const text of [title, looksFor, why, fix, source]) {
        expect(told).toContain(text.replace(/\s+/g, ' '));
      }
    },
  );

  it('knows the kinds that reports name', async () => {
    const { out } = await commandLine(['explain', 'survey']);
    expect(out).toContain('(interruption)');
  });

  it('says what was probably meant', async () => {
    expect(await commandLine(['explain', 'dead-clicks'])).toEqual({
      code: 2,
      out: '',
      err: 'There is no detector "dead-clicks". Did you mean dead-click?\n',
    });
  });

  it('says where to look when nothing is near', async () => {
    const { code, err } = await commandLine(['explain', 'weather']);
    expect(code).toBe(2);
    expect(err).toContain('`friction explain` lists them all');
  });
});
