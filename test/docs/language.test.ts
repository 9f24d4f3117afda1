import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageReference } from './language-reference.ts';

describe('docs/language.md', () => {
  it('says what the schema says: `vitest run --project unit test/docs -u` writes it anew', async () => {
    const file = path.resolve(import.meta.dirname, '../../docs/language.md');
    await expect(languageReference()).toMatchFileSnapshot(file);
  });
});
