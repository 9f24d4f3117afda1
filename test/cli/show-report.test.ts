import { describe, expect, it } from 'vitest';
import { styleOf } from '../../src/commands/show-report.ts';

const io = {
  stdout: { write: () => undefined },
  stderr: { write: () => undefined },
  cwd: '/',
  signal: new AbortController().signal,
  columns: 80,
};

describe('the style of a report', () => {
  it.each([
    [true, {}, { colour: true, width: 80 }],
    [false, {}, { colour: false, width: 80 }],
    [true, { NO_COLOR: '1' }, { colour: false, width: 80 }],
    [false, { FORCE_COLOR: '1' }, { colour: true, width: 80 }],
    [false, { COLUMNS: '60' }, { colour: false, width: 60 }],
    [false, { COLUMNS: 'wide' }, { colour: false, width: 80 }],
    [true, { COLUMNS: '60' }, { colour: true, width: 80 }],
  ])('on a terminal: %j, with %j in the environment, is %j', (isTTY, env, style) => {
    expect(styleOf({ ...io, isTTY, env })).toEqual(style);
  });
});
