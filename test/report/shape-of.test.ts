import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf, shapeOf } from '../../src/report/words/shape-of.ts';

describe('evidence by its make', () => {
  it.each([
    ['a text', 'sorry', 'sorry'],
    ['a number, without decimals that say nothing', 2.5000001, '2.5'],
    ['yes or no', false, 'no'],
    ['a list of texts', ['sorry', '', 'please call'], 'sorry · please call'],
  ])('is in a line: %s', (_, value, text) => {
    expect(shapeOf(value, undefined)).toEqual({ kind: 'text', text });
  });

  it.each([null, undefined, '', [], {}, [null], { empty: '' }])('is nothing: %j', (value) => {
    expect(shapeOf(value, undefined)).toBeNull();
  });

  it('has words of ours as people say them, and any other text as it is', () => {
    const closed = { says: { 'not-tried': 'nobody tried to close it' } };
    const when = { says: { before: 'before the job was done' } };
    const text = (evidence: Record<string, string>) =>
      partsOf(evidence, { properties: { closed, when } }).map(({ shape }) =>
        shape.kind === 'text' ? shape.text : '',
      );
    expect(text({ closed: 'not-tried', when: 'before', said: 'before' })).toEqual([
      'nobody tried to close it',
      'before the job was done',
      'before',
    ]);
    expect(text({ closed: 'constructor', toString: 'closed' })).toEqual(['constructor', 'closed']);
  });

  it('is a table, where things of one kind are listed', () => {
    const fields = [
      { label: 'Name', autocomplete: '', expected: 'name' },
      { label: 'Phone', expected: 'tel' },
    ];
    expect(shapeOf(fields, undefined)).toEqual({
      kind: 'table',
      heads: ['label', 'autocomplete', 'expected'],
      rows: [
        { name: '', cells: ['Name', '–', 'name'] },
        { name: '', cells: ['Phone', '–', 'tel'] },
      ],
      left: 0,
    });
  });

  it('is one table, where parts are of the same make', () => {
    const answers = {
      given: 'reject',
      accept: { clicks: 1, seconds: 2.5 },
      reject: { clicks: 2, seconds: 5 },
    };
    expect(partsOf(answers, undefined)).toEqual([
      { names: ['given'], shape: { kind: 'text', text: 'reject' } },
      {
        names: ['accept', 'reject'],
        shape: {
          kind: 'table',
          heads: ['clicks', 'seconds'],
          rows: [
            { name: 'accept', cells: ['1', '2.5'] },
            { name: 'reject', cells: ['2', '5'] },
          ],
          left: 0,
        },
      },
    ]);
  });

  it('has named parts, where it is of several makes', () => {
    expect(shapeOf({ split: { server: 2.6 }, stack: [['a', 'b'], { at: 1 }] }, undefined)).toEqual({
      kind: 'parts',
      parts: [
        {
          names: ['split'],
          shape: {
            kind: 'parts',
            parts: [{ names: ['server'], shape: { kind: 'text', text: '2.6' } }],
          },
        },
        {
          names: ['stack'],
          shape: {
            kind: 'list',
            items: [
              { kind: 'text', text: 'a · b' },
              { kind: 'parts', parts: [{ names: ['at'], shape: { kind: 'text', text: '1' } }] },
            ],
            left: 0,
          },
        },
      ],
    });
  });

  it('leaves out names that a page may have made', () => {
    expect(shapeOf({ '<script>': 1, 'two words': 1, __proto__: 1 }, undefined)).toBeNull();
  });

  it('ends, however deep and long it is', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 9, maxKeys: 60 }), (value) => {
        const size = JSON.stringify(shapeOf(value, undefined))?.match(/"kind":/g)?.length ?? 0;
        expect(size).toBeLessThan(30 ** 4);
      }),
    );
    const long = Array.from({ length: 100_000 }, (_, at) => ({ at }));
    expect(shapeOf(long, undefined)).toMatchObject({ kind: 'table', left: 99_970 });
  });
});
