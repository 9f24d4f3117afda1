import type { JSX } from 'preact';
import type { Finding } from '../../score/result.ts';
import { evidenceName, groupName, rowName } from '../words/evidence-name.ts';
import { type Part, partsOf, type Shape } from '../words/shape-of.ts';
import { Wide } from './wide.tsx';

/** The facts that make a finding so. Pictures, places and hops are shown elsewhere. */
export const Facts = ({
  finding: { id, evidence },
}: {
  readonly finding: Finding;
}): JSX.Element => {
  const facts = Object.entries(evidence).filter(([name]) => !elsewhere.has(name));
  const parts = partsOf(Object.fromEntries(facts));
  return (
    <details class="evidence">
      <summary>Evidence</summary>
      {parts.length > 0 && <Parts parts={parts} />}
      <p class="identity">
        Identity, to accept it by: <code>{id}</code>
      </p>
    </details>
  );
};

const elsewhere = new Set(['kind', 'rect', 'screenshot', 'hops', 'premature']);

const Parts = ({ parts }: { readonly parts: readonly Part[] }) => (
  <dl>
    {parts.map(({ names, shape }) => {
      const name = labelOf(names);
      return (
        <div key={name} class={classOf(names, shape)}>
          <dt>{name}</dt>
          <dd>
            <Shown shape={shape} about={name} />
          </dd>
        </div>
      );
    })}
  </dl>
);

/** A table has the whole width; one of several parts has their names in it. */
const classOf = (names: readonly string[], { kind }: Shape): string | undefined => {
  if (kind !== 'table') return undefined;
  return names.length > 1 ? 'table together' : 'table';
};

const labelOf = (names: readonly string[]): string =>
  names.length === 1 ? evidenceName(names[0] ?? '') : groupName(names);

const Shown = ({ shape, about }: { readonly shape: Shape; readonly about: string }) => {
  if (shape.kind === 'text') return <bdi>{shape.text}</bdi>;
  if (shape.kind === 'parts') return <Parts parts={shape.parts} />;
  if (shape.kind === 'table') return <Table table={shape} about={about} />;
  return (
    <ul>
      {shape.items.map((item, index) => (
        <li key={`i${index + 1}`}>
          <Shown shape={item} about={about} />
        </li>
      ))}
      <Left left={shape.left} />
    </ul>
  );
};

type TableShape = Extract<Shape, { readonly kind: 'table' }>;

const Table = ({ table, about }: { readonly table: TableShape; readonly about: string }) => {
  const isNamed = table.rows.some(({ name }) => name !== '');
  return (
    <Wide about={about}>
      <table>
        <thead>
          <tr>
            {isNamed && <td />}
            {table.heads.map((head) => (
              <th key={head} scope="col">
                {evidenceName(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ name, cells }, index) => (
            <tr key={`r${index + 1}`}>
              {isNamed && <th scope="row">{rowName(name)}</th>}
              {cells.map((cell, at) => (
                <td key={table.heads[at]}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.left > 0 && <p class="quiet">and {table.left} more</p>}
    </Wide>
  );
};

const Left = ({ left }: { readonly left: number }) =>
  left > 0 ? <li class="quiet">and {left} more</li> : null;
