import type { JSX } from 'preact';
import type { Finding } from '../../../score/model/result.ts';
import { evidenceName, groupName, type PartSchema, partOf } from '../../words/evidence-name.ts';
import { type Part, partsOf, type Shape } from '../../words/shape-of.ts';
import { Wide } from '../document/wide.tsx';

/** The facts that make a finding so. Its kind and its hops are shown elsewhere. */
export const Facts = ({
  finding: { id, evidence },
  schema,
}: {
  readonly finding: Finding;
  readonly schema: PartSchema;
}): JSX.Element => {
  const facts = Object.entries(evidence).filter(([name]) => !elsewhere.has(name));
  const parts = partsOf(Object.fromEntries(facts), schema);
  return (
    <details class="evidence">
      <summary>Evidence</summary>
      {parts.length > 0 && <Parts parts={parts} schema={schema} />}
      <p class="identity">
        Identity, to accept it by: <code>{id}</code>
      </p>
    </details>
  );
};

const elsewhere = new Set(['kind', 'hops']);

type Within = { readonly schema: PartSchema };

const Parts = ({ parts, schema }: Within & { readonly parts: readonly Part[] }) => (
  <dl>
    {parts.map(({ names, shape }) => {
      const name = labelOf(names, schema);
      return (
        <div key={name} class={classOf(names, shape)}>
          <dt>{name}</dt>
          <dd>
            <Shown shape={shape} about={name} schema={ofAll(names, schema)} />
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

const labelOf = (names: readonly string[], schema: PartSchema): string => {
  const [first = ''] = names;
  return names.length === 1 ? evidenceName(first, partOf(schema, first)) : groupName(names, schema);
};

/** Of parts that share a table, the whole they are parts of. */
const ofAll = (names: readonly string[], schema: PartSchema): PartSchema =>
  names.length === 1 ? partOf(schema, names[0] ?? '') : schema;

type About = Within & { readonly about: string };

const Shown = ({ shape, about, schema }: About & { readonly shape: Shape }) => {
  if (shape.kind === 'text') return <bdi>{shape.text}</bdi>;
  if (shape.kind === 'parts') return <Parts parts={shape.parts} schema={schema} />;
  if (shape.kind === 'table') return <Table table={shape} about={about} schema={schema} />;
  return (
    <ul>
      {shape.items.map((item, index) => (
        <li key={`i${index + 1}`}>
          <Shown shape={item} about={about} schema={schema} />
        </li>
      ))}
      <Left left={shape.left} />
    </ul>
  );
};

type TableShape = Extract<Shape, { readonly kind: 'table' }>;

const Table = ({ table, about, schema }: About & { readonly table: TableShape }) => {
  const headSchema = (head: string) =>
    partOf(schema, head) ?? partOf(partOf(schema, table.rows[0]?.name ?? ''), head);
  const isNamed = table.rows.some(({ name }) => name !== '');
  return (
    <Wide about={about}>
      <table>
        <thead>
          <tr>
            {isNamed && <td />}
            {table.heads.map((head) => (
              <th key={head} scope="col">
                {evidenceName(head, headSchema(head))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ name, cells }, index) => (
            <tr key={`r${index + 1}`}>
              {isNamed && <th scope="row">{evidenceName(name, partOf(schema, name))}</th>}
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
