import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TraceEvent } from '../../src/trace/event.ts';
import { isOwnWord } from '../../src/trace/own-words.ts';
import { redactTrace } from '../../src/trace/redact-trace.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { savedTrace } from './saved-trace.ts';

const golden = path.resolve(import.meta.dirname, '../golden/traces');

type Part = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
  readonly const?: unknown;
};

/** The key of every text in a schema that may hold any. */
function* pageStrings(part: Part, key: string): Generator<string> {
  if (part.type === 'string' && part.const === undefined) yield key;
  for (const inner of [part.items ?? [], part.anyOf ?? []].flat()) yield* pageStrings(inner, key);
  for (const [name, inner] of Object.entries(part.properties ?? {}))
    yield* pageStrings(inner, name);
}

describe('redactTrace', () => {
  const trace: Trace = {
    ...savedTrace(),
    end: { how: 'walked', detail: 'It says Thank you, Chrome', step: null },
    blindSpots: ['chrome'],
  };

  it('takes typed values out of what was seen, and leaves what the tool wrote', () => {
    const typed = ['Chrome', 'Visit', 'desktop', 'walked', 'a.example', 'open', 't.yaml', 'goal'];
    const redacted = redactTrace(
      trace,
      typed.map((value) => ({ value, label: 'Search', secret: false })),
    );
    expect(redacted).toEqual({
      ...trace,
      end: { how: 'walked', detail: 'It says Thank you, ‹typed: Search›', step: null },
      blindSpots: ['‹typed: Search›'],
      steps: trace.steps.map((step) => ({ ...step, words: '‹typed: Search› /' })),
    });
  });

  it('leaves no string of a page as it is, whatever its key', () => {
    const value = 'Tr0ub4dor&3xyz';
    const names = readdirSync(golden);
    const saying = (part: unknown, words: string): unknown =>
      JSON.parse(JSON.stringify(part), (_, inner) => (typeof inner === 'string' ? words : inner));
    let strings = 0;
    for (const name of names) {
      const saved = JSON.parse(readFileSync(path.join(golden, name), 'utf8'));
      for (const words of [
        value,
        `Hello ${value}.`,
        encodeURIComponent(value),
        value.toUpperCase(),
      ]) {
        const { journey, environment, tool, startedAt, steps } = saved;
        // What the author and the tool wrote stands beside it.
        const own = { journey, environment, tool, startedAt };
        const told = steps.map((step: object) => ({ ...step, words }));
        const whole = {
          ...(saying(saved, words) as Trace),
          ...own,
          steps: told,
          vendorGlobals: [words],
          scriptHosts: [words],
        };
        strings += JSON.stringify(whole).split(words).length;
        for (const secret of [true, false]) {
          const redacted = redactTrace(whole, [{ value, label: 'Field', secret }]);
          expect(JSON.stringify(redacted).toLowerCase()).not.toMatch(/tr0ub4dor/);
        }
      }
    }
    expect(strings).toBeGreaterThan(1000);
  });

  it('spares a word that a customer types only where no page can write anything else', () => {
    const page = [...pageStrings(JSON.parse(JSON.stringify(TraceEvent)), '')];
    expect(page.length).toBeGreaterThan(80);
    const spared = page.filter((key) => isOwnWord(key, 'Tr0ub4dor'));
    expect(spared).toEqual([]);
  });

  it('takes secrets out of the words of the author, too', () => {
    const typed = [{ value: 'Visit', label: 'secret', secret: true }];
    expect(redactTrace(trace, typed).journey).toEqual({ ...trace.journey, journey: '‹secret› us' });
  });
});
