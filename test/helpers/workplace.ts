import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Report } from '../../src/score/model/result.ts';

/** An empty folder for each test, to work in as a user does. */
export function workplace() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'friction-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return {
    get cwd() {
      return folder;
    },
    /** Writes a file, and answers with its name. */
    write(name: string, text: string): string {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
      return name;
    },
    read: (name: string) => readFileSync(path.join(folder, name), 'utf8'),
    report(name = 'friction-report/report.json'): Report {
      return JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    },
  };
}
