import { describe, expect, it } from 'vitest';
import { modernize, upgrades } from '../../src/trace/modernize.ts';
import type { Upgrade } from '../../src/trace/old-trace.ts';
import { traceVersion } from '../../src/trace/trace.ts';

/** As if version 2 had named the goal's time otherwise, and version 3 had put it in seconds. */
const renamed: Upgrade = ({ goal, ...rest }) => ({ ...rest, goalAt: goal });
const inSeconds: Upgrade = ({ goalAt, ...rest }) => ({ ...rest, goalAt: Number(goalAt) / 1000 });

describe('an old trace', () => {
  it('has an upgrade for each version that was', () => {
    expect(upgrades).toHaveLength(traceVersion - 1);
  });

  it('is upgraded version by version, from wherever it stands', () => {
    const steps = [renamed, inSeconds];
    const now = { traceVersion: 3, goalAt: 1.2 };
    expect(modernize({ traceVersion: 1, goal: 1200 }, steps)).toEqual(now);
    expect(modernize({ traceVersion: 2, goalAt: 1200 }, steps)).toEqual(now);
    expect(modernize(now, steps)).toEqual(now);
  });

  it.each([0, 7, 1.5, -1, 'one', null, undefined])('of version %j stays as it is', (version) => {
    const trace = { traceVersion: version, goal: 1200 };
    expect(modernize(trace, [renamed])).toEqual(trace);
  });
});
