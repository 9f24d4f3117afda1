// Forms and documents let the names of what they hold hide their own properties: `form.children` may be a field of that name.
// So no script that looks at a page reads a property as it stands: each `x.name` is made `ownOf(x).name`, see
// src/replay/page/dom/own-properties.ts. That is done here, to the bundle, for our code and for what others wrote alike.
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import MagicString from 'magic-string';

/** Makes every property that is read, set or called one that names in a page cannot hide. Knows no `?.`: esbuild takes it out first. */
export function ownProperties(code) {
  const text = new MagicString(code);
  let taken = 0;
  full(parse(code, { ecmaVersion: 'latest' }), (node) => {
    if (namesProperty(node)) wrap(text, node.object);
    if (node.type === 'VariableDeclarator' && isPattern(node.id) && node.init)
      wrap(text, node.init);
    for (const pattern of patternsIn(node)) takeApart(text, pattern, `whole$${taken++}`, node.body);
    if (patternsIn(node).length > 0) giveBlock(text, node);
  });
  return text.toString();
}

/** A value of the language has no names of a page: its own methods are left as they are, and numbers of things. */
function namesProperty({ type, object, property, computed }) {
  return (
    type === 'MemberExpression' && !computed && object.type !== 'Super' && !plain.has(property.name)
  );
}

const plain = new Set(
  [Array, String, Map, Set, RegExp, Promise]
    .flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))
    .filter((name) => !Object.hasOwn(Object.prototype, name)),
);

/** From here on a node is wrapped after those in it: what is put before it stands further out. */
function wrap(text, { start, end }) {
  text.prependRight(start, 'ownOf(').appendLeft(end, ')');
}

const isPattern = ({ type }) => type === 'ObjectPattern';

/** What a function or a loop takes apart as it comes in. */
function patternsIn({ type, params = [], left }) {
  if (type === 'ForOfStatement')
    return (left.declarations ?? []).map(({ id }) => id).filter(isPattern);
  return params.map((param) => param.left ?? param).filter(isPattern);
}

/** It comes in under one name, and is taken apart where the body begins. */
function takeApart(text, { start, end }, name, body) {
  text.move(start, end, beginOf(text.original, body));
  text
    .prependLeft(start, name)
    .prependRight(start, ' const ')
    .appendLeft(end, ` = ownOf(${name});`);
}

/** A body that is one expression or one statement becomes a block. */
function giveBlock(text, node) {
  const { body } = node;
  if (body.type === 'BlockStatement') return;
  const first = patternsIn(node)[0];
  const last = patternsIn(node).at(-1);
  text.prependRight(first.start, ' {').appendLeft(last.end, node.expression ? ' return (' : '');
  text.appendLeft(node.end, node.expression ? '); }' : ' }');
}

function beginOf(code, body) {
  if (body.type === 'BlockStatement') return body.start + 1;
  // An object that is returned stands in brackets that are no part of it.
  return body.type.endsWith('Statement') ? body.start : code.lastIndexOf('=>', body.start) + 2;
}
