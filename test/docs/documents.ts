import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export const root = path.resolve(import.meta.dirname, '../..');

/** A block of a document, as its reader copies it. */
export type Block = {
  /** Document and line. */
  readonly at: string;
  readonly lang: string;
  readonly text: string;
  /** What the comment right above says of it, such as `run`; empty where there is none. */
  readonly mark: string;
};

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

/** What is written for users. */
export const documents: readonly string[] = [
  'README.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

export const blocks: readonly Block[] = documents.flatMap(blocksOf);

/** The blocks of one document, in order. */
export function blocksOf(name: string): readonly Block[] {
  const nodes = allOf(treeOf(name));
  return nodes.flatMap((node, at) => {
    if (node.type !== 'code') return [];
    const before = nodes[at - 1];
    const comment = before?.type === 'html' ? before.value : '';
    const mark = /^<!-- (.*) -->$/.exec(comment)?.[1] ?? '';
    const line = node.position?.start.line ?? 0;
    return [{ at: `${name}:${line}`, lang: node.lang ?? '', text: node.value, mark }];
  });
}

/** Code within the sentences of a document. */
export function inlineCodes(name: string): readonly string[] {
  return allOf(treeOf(name)).flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []));
}

function treeOf(name: string): Node {
  const text = readFileSync(path.join(root, name), 'utf8');
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function allOf(node: Node): readonly Node[] {
  const children = 'children' in node ? (node.children as readonly Node[]) : [];
  return [node, ...children.flatMap(allOf)];
}
