/** Symbols are the one kind of name that nothing in a page can take. */
const mark: unique symbol = Symbol('lets names hide its properties');

type Value = object | string | number | boolean | bigint | symbol | null | undefined;

/**
 * What a form or a document has of itself, whatever its fields, pictures and frames are called: the browser puts those in the place
 * of its own properties of that name, in our world too. Anything else is what it is. The build writes `ownOf(x).name` for every
 * `x.name` of what runs in pages, third-party code too, so that none of it has to think of this.
 */
export function ownOf(of: Value & { readonly [mark]?: true }): Value {
  return of?.[mark] === true && typeof of === 'object' ? viewOf(of) : of;
}

for (const { prototype } of [HTMLFormElement, Document]) {
  Object.defineProperty(prototype, mark, { value: true });
}

/** Something of the page that is called `addEventListener` takes the place of the window's own. */
export const addEventListener: typeof globalThis.addEventListener =
  EventTarget.prototype.addEventListener.bind(globalThis);

const views = new WeakMap<object, object>();

function viewOf(of: object): object {
  const known = views.get(of);
  if (known) return known;
  const view = new Proxy(of, { get: getOwn, set: setOwn });
  views.set(of, view);
  return view;
}

/** A prototype holds nothing that has a name: there every property is the browser's. */
function getOwn(of: object, key: PropertyKey): unknown {
  const value: unknown = Reflect.get(Reflect.getPrototypeOf(of) ?? {}, key, of);
  if (typeof value !== 'function') return value;
  return (...args: readonly unknown[]) => Reflect.apply(value, of, args);
}

function setOwn(of: object, key: PropertyKey, value: unknown): boolean {
  return Reflect.set(Reflect.getPrototypeOf(of) ?? {}, key, value, of);
}
