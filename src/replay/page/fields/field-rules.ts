import type { FieldSeen } from '../../../trace/look.ts';
import { folded } from '../dom/text.ts';
import { queryDeep } from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';

type Rules = Pick<
  FieldSeen,
  'maxLength' | 'minLength' | 'pattern' | 'inputMode' | 'hint' | 'refusesPaste' | 'sendsTo'
>;

const refused = new WeakSet<Element>();

/** Notes that a paste was refused, and that nothing came of it. */
export function notePasteRefused(element: Element): void {
  refused.add(element);
}

/** What a field and its form say of what may be entered and where it goes; what is not said is left out. */
export function aboutField(element: Element, form: Element | null): Rules {
  const { maxLength = -1, minLength = -1 } = element as Partial<HTMLInputElement>;
  const pattern = element.getAttribute('pattern') ?? '';
  const inputMode = element.getAttribute('inputmode') ?? '';
  const hint = hintOf(element);
  const sendsTo = destinationOf(form);
  return {
    ...(maxLength > 0 ? { maxLength } : {}),
    ...(minLength > 0 ? { minLength } : {}),
    ...(pattern === '' ? {} : { pattern: pattern.slice(0, 300) }),
    ...(inputMode === '' ? {} : { inputMode }),
    ...(hint === '' ? {} : { hint }),
    ...(refused.has(element) || saysNoPaste(element) ? { refusesPaste: true } : {}),
    ...(sendsTo === '' ? {} : { sendsTo }),
  };
}

/** Handlers added by script cannot be seen, and trying them could change what the page holds. */
function saysNoPaste(element: Element): boolean {
  return /return\s+false|preventDefault/.test(element.getAttribute('onpaste') ?? '');
}

/** Text that describes the field; for passwords also what stands beside it, where rules are often written. */
function hintOf(element: Element): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
  const root = element.getRootNode() as Document | ShadowRoot;
  const described = ids.map((id) => root.getElementById(id)).filter((one) => one !== null);
  const isPassword = element instanceof HTMLInputElement && element.type === 'password';
  const beside = described.length === 0 && isPassword ? besideOf(element) : [];
  const texts = [...described, ...beside].filter(isVisible).map((one) => textOf(one));
  return folded(texts.join(' ')).slice(0, 300);
}

function besideOf(element: Element): Element[] {
  const parent = element.parentElement;
  const own = parent && queryDeep('input', parent).length === 1 ? [parent] : [];
  const next = element.nextElementSibling;
  return own.length > 0 ? own : next && !next.matches('label,input,button') ? [next] : [];
}

function textOf(element: Element): string {
  return element instanceof HTMLElement ? element.innerText : (element.textContent ?? '');
}

/** A field called `action` hides the form's own property. */
function destinationOf(form: Element | null): string {
  const action = form?.getAttribute('action') ?? '';
  if (action === '' || !URL.canParse(action, document.baseURI)) return '';
  const { origin, pathname, protocol } = new URL(action, document.baseURI);
  return /^https?:$/.test(protocol) ? origin + pathname : '';
}
