import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  visit,
} from 'yaml';
import type { Source, Span } from '../source/source.ts';
import { type Mark, type Tree, under } from '../source/tree.ts';
import { fillIn } from '../values/fill-in.ts';
import { unmask } from '../values/reference-mask.ts';
import type { Values } from '../values/values.ts';
import { checkFlowPair, checkNode, checkPlain, checkReferences, type Report } from './traps.ts';

export type BuildTree = {
  readonly source: Source;
  readonly values: Values;
  readonly report: Report;
  /** Hears of every value that may not be shown. */
  readonly hide: (secret: string) => void;
};

/** Turns a document into plain data with all values put in, keeping the place of everything. */
export function buildTree(document: Document, context: BuildTree): Tree {
  const anchors = anchorsOf(document);
  const walk: Walk = { ...context, anchors, marks: new Map(), nodes: 0, isFull: false };
  const root = read(document.contents, { pointer: '', depth: 0, inFlow: false }, walk);
  return { source: context.source, value: root.value, shown: root.shown, marks: walk.marks };
}

type Walk = BuildTree & {
  readonly anchors: ReadonlyMap<string, Node>;
  readonly marks: Map<string, Mark>;
  nodes: number;
  isFull: boolean;
};
type At = {
  readonly pointer: string;
  readonly depth: number;
  readonly inFlow: boolean;
  readonly key?: Span;
};
type Both = { readonly value: unknown; readonly shown: unknown };

const nothing: Both = { value: null, shown: null };
/** Far more than any journey needs; an alias that repeats others grows beyond it. */
const mostNodes = 20_000;
const mostDepth = 60;

function read(node: unknown, at: At, walk: Walk): Both {
  walk.nodes += 1;
  if (walk.isFull || walk.nodes > mostNodes || at.depth > mostDepth) return tooMuch(at, walk);
  if (isAlias(node)) return readAlias(node.source, node, at, walk);
  const span = spanOf(node, at);
  checkNode(node, at.pointer, span, walk);
  if (isMap(node)) {
    mark(walk, at, { value: span });
    return readMap(node.items, { ...at, inFlow: at.inFlow || node.flow === true }, walk);
  }
  if (isSeq(node)) {
    mark(walk, at, { value: span });
    return readList(node.items, { ...at, inFlow: at.inFlow || node.flow === true }, walk);
  }
  return isScalar(node) ? readScalar(node, at, span, walk) : empty(at, span, walk);
}

function readAlias(name: string, node: Node, at: At, walk: Walk): Both {
  const target = walk.anchors.get(name);
  if (target !== undefined) return read(target, { ...at, depth: at.depth + 1 }, walk);
  const span = spanOf(node, at);
  walk.report(at.pointer, span, 'Text that begins with * needs quotes.', `Write "*${name}".`);
  return empty(at, span, walk);
}

/** Found once: each alias would search the whole document again. */
function anchorsOf(document: Document): ReadonlyMap<string, Node> {
  const anchors = new Map<string, Node>();
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor) anchors.set(node.anchor, node);
    },
  });
  return anchors;
}

function readMap(pairs: readonly Pair[], at: At, walk: Walk): Both {
  const value: [string, unknown][] = [];
  const shown: [string, unknown][] = [];
  for (const pair of pairs) {
    const key = unmask(isScalar(pair.key) ? String(pair.key.value ?? '') : '');
    const span = spanOf(pair.key, at);
    const pointer = under(at.pointer, key);
    if (at.inFlow) checkFlowPair(pair, key, pointer, span, walk);
    const both = read(pair.value, { ...at, pointer, key: span, depth: at.depth + 1 }, walk);
    value.push([key, both.value]);
    shown.push([key, both.shown]);
  }
  // fromEntries defines keys such as __proto__ as what they are: keys.
  return { value: Object.fromEntries(value), shown: Object.fromEntries(shown) };
}

function readList(items: readonly unknown[], at: At, walk: Walk): Both {
  const both = items.map((item, index) => {
    const { key: _, ...above } = at;
    return read(item, { ...above, pointer: under(at.pointer, index), depth: at.depth + 1 }, walk);
  });
  return { value: both.map(({ value }) => value), shown: both.map(({ shown }) => shown) };
}

function readScalar(node: Scalar, at: At, span: Span, walk: Walk): Both {
  const raw = walk.source.text.slice(span[0], span[1]);
  const plain = node.type === 'PLAIN';
  const place = { value: span, raw, plain };
  if (plain) checkPlain(node, at, span, walk);
  if (typeof node.value !== 'string') {
    mark(walk, at, place);
    return { value: node.value, shown: node.value };
  }
  const filled = fillIn(unmask(node.value), walk.values);
  mark(walk, at, { ...place, filled: filled.changed, secret: filled.secret });
  checkReferences(filled, at.pointer, span, walk);
  filled.secrets.forEach(walk.hide);
  return { value: filled.text, shown: filled.shown };
}

function empty(at: At, span: Span, walk: Walk): Both {
  mark(walk, at, { value: span, raw: '' });
  return nothing;
}

function mark(walk: Walk, { pointer, key }: At, given: Partial<Mark> & { value: Span }): void {
  const defaults = { plain: false, filled: false, secret: false };
  walk.marks.set(pointer, { ...defaults, ...given, ...(key !== undefined && { key }) });
}

function spanOf(node: unknown, at: At): Span {
  const range =
    typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  if (!Array.isArray(range)) return at.key ?? [0, 0];
  return [Number(range[0]), Number(range[1])];
}

function tooMuch(at: At, walk: Walk): Both {
  if (!walk.isFull) {
    const message = 'This repeats or nests far more than a journey can need.';
    walk.report('', at.key ?? [0, 0], message, '');
  }
  walk.isFull = true;
  return nothing;
}
