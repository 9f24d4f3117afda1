import type { OverlayControl, OverlayFeatures } from '../../../trace/overlay-seen.ts';
import { sparing } from '../dom/faults.ts';
import { nameOf, roleOf } from '../dom/names.ts';
import { shadowOf } from '../dom/shadows.ts';
import { folded, visibleText } from '../dom/text.ts';
import { composedParent, queryDeep, queryFew } from '../dom/tree.ts';
import { isVisible } from '../dom/visible.ts';
import type { Layer } from './layers.ts';
import { panelIn } from './panel.ts';
import { iconsIn, scaleIn } from './scale.ts';

/** What can be seen of an overlay, without judging it. */
export function featuresOf(
  layer: Layer,
  size: { cover: number; coverWithBackdrop: number; locked: boolean },
): OverlayFeatures {
  const { root, box } = layer;
  const dialog = root.matches(dialogs) ? root : queryDeep(dialogs, root).find(isVisible);
  return {
    ...contentOf(root),
    cover: rounded(size.cover),
    coverWithBackdrop: rounded(Math.min(1, size.coverWithBackdrop)),
    coversCentre: layer.coversCentre,
    rect: {
      x: box.left,
      y: box.top,
      width: box.right - box.left,
      height: box.bottom - box.top,
    },
    ...panelIn(root),
    in: isInShadow(root) ? 'shadow' : 'document',
    role: roleOf(dialog ?? root),
    modal: root.matches(':modal') || dialog?.getAttribute('aria-modal') === 'true',
    scrollLocked: size.locked,
    position: getComputedStyle(root).position,
  };
}

const dialogs = 'dialog,[role=dialog],[role=alertdialog],[role=status],[role=alert]';

/** What is in an overlay, wherever it stands. */
export type Content = Pick<
  OverlayFeatures,
  | 'text'
  | 'headings'
  | 'controls'
  | 'fields'
  | 'scale'
  | 'icons'
  | 'marks'
  | 'frameHosts'
  | 'siteLinks'
  | 'language'
>;

/** What is in an element: used for overlays, and for frames within overlays. */
export function contentOf(root: Element): Content {
  const visible = (selector: string): Element[] =>
    queryFew(selector, root).filter(sparing(isVisible, false));
  // A pill that floats by itself is its own control.
  const pressables = [...(root.matches(controls) ? [root] : []), ...visible(controls)];
  return {
    text: visibleText(root, { limit: 4000 }),
    headings: headingsOf(root, visible),
    controls: pressables.slice(0, 60).flatMap(sparing((element) => [controlOf(element)], [])),
    fields: visible('input,select,textarea,[contenteditable=true]').map(typeOf).filter(isField),
    scale: scaleIn(root),
    icons: iconsIn(pressables),
    marks: marksOf(root),
    frameHosts: visible('iframe')
      .map(hostOf)
      .filter((host) => host !== ''),
    siteLinks: pressables.filter(leadsElsewhere).length,
    language: (root.closest('[lang]') ?? document.documentElement).getAttribute('lang') ?? '',
  };
}

/** A link to another page of the same site. */
function leadsElsewhere(element: Element): boolean {
  return (
    element instanceof HTMLAnchorElement && element.host === location.host && leavesThePage(element)
  );
}

/** A link to the page itself, or to a script, is a button in disguise. */
function leavesThePage({ href, protocol }: HTMLAnchorElement): boolean {
  if (href === '' || protocol === 'javascript:') return false;
  return href.split('#')[0] !== location.href.split('#')[0];
}

const controls =
  'a[href],button,input[type=button],input[type=submit],input[type=image],area[href],summary,[role=button],[role=link],[onclick],[class*="close" i]:empty';

function headingsOf(root: Element, visible: (selector: string) => Element[]): string[] {
  const label = root.getAttribute('aria-label') ?? '';
  const texts = visible('h1,h2,h3,h4,legend,[role=heading]').map((e) =>
    folded((e as HTMLElement).innerText ?? ''),
  );
  return [label, ...texts].filter((text) => text !== '').slice(0, 8);
}

function controlOf(element: Element): OverlayControl {
  const { x, y, width, height } = element.getBoundingClientRect();
  const link = element instanceof HTMLAnchorElement && leavesThePage(element) ? element : null;
  return {
    name: nameOf(element).slice(0, 120),
    text: folded((element as HTMLElement).innerText ?? '').slice(0, 120),
    role: roleOf(element),
    rect: { x, y, width, height },
    href: link ? `${link.host}${link.pathname}` : '',
    ...(element.matches(':disabled') ? { disabled: true } : {}),
  };
}

function typeOf(element: Element): string {
  return element instanceof HTMLInputElement ? element.type : element.localName;
}

function isField(type: string): boolean {
  return !['hidden', 'button', 'submit', 'reset', 'image'].includes(type);
}

/** Ids and classes of the root, of its ancestors up to the page, and of what it holds near the top. */
function marksOf(root: Element): string[] {
  const marks = new Set<string>();
  const add = (element: Element): void => {
    if (element.id !== '') marks.add(`#${element.id}`);
    for (const name of element.classList) marks.add(`.${name}`);
    if (element.localName.includes('-')) marks.add(element.localName);
  };
  for (let node: Element | null = root; node; node = composedParent(node)) {
    if (node !== document.body && node !== document.documentElement) add(node);
  }
  for (const element of queryDeep('*', root).slice(0, 60)) add(element);
  return [...marks].slice(0, 150);
}

function hostOf(frame: Element): string {
  try {
    return new URL((frame as HTMLIFrameElement).src, location.href).host;
  } catch {
    return '';
  }
}

function isInShadow(element: Element): boolean {
  return element.getRootNode() instanceof ShadowRoot || shadowOf(element) !== null;
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
