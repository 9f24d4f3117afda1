import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { workplace } from '../helpers/workplace.ts';

const bin = path.resolve(import.meta.dirname, '../../bin/friction.js');
const place = workplace();
const hasBash = spawnSync('bash', ['--version']).status === 0;

/** What bash offers behind a line, with the words as its own package for completion finds them. */
function offeredByBash(...words: readonly string[]): readonly string[] {
  const script = `
    node="$1"; bin="$2"; shift 2
    friction() { "$node" "$bin" "$@"; }
    _get_comp_words_by_ref() { cur="\${typed[-1]}"; words=("\${typed[@]}"); cword=$((\${#typed[@]} - 1)); }
    source <(friction complete bash)
    typed=("$@")
    __friction_complete 2>/dev/null
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const argv = ['-c', script, 'bash', process.execPath, bin, 'friction', ...words];
  const { stdout } = spawnSync('bash', argv, { cwd: place.cwd, encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean);
}

describe.skipIf(!hasBash)('completion in bash', () => {
  it('offers what the program knows', () => {
    place.write('journeys/a.yaml', 'journey: A\ntags: [night, "$(touch owned)"]\nsteps: []\n');
    expect(offeredByBash('run', '--tag', '')).toEqual(['night']);
  });
});
