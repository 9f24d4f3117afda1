import type { Actor } from '../../src/steps/actor.ts';

/** An actor that only writes down what it was asked to do. `holds` says what `holds()` answers. */
export function fakeActor({ holds = true } = {}): { actor: Actor; calls: unknown[][] } {
  const calls: unknown[][] = [];
  const note =
    (method: string) =>
    async (...args: readonly unknown[]) => {
      calls.push([method, ...args.filter((arg) => arg !== undefined)]);
    };
  const actor: Actor = {
    open: note('open'),
    click: note('click'),
    type: note('type'),
    paste: note('paste'),
    choose: note('choose'),
    check: note('check'),
    press: note('press'),
    upload: note('upload'),
    hover: note('hover'),
    scroll: note('scroll'),
    back: note('back'),
    reload: note('reload'),
    leave: note('leave'),
    wait: note('wait'),
    expect: note('expect'),
    answer: note('answer'),
    walk: note('walk'),
    holds: async (...args) => {
      calls.push(['holds', ...args]);
      return holds;
    },
  };
  return { actor, calls };
}
