import type { Interpreted } from '../../../interpret/interpreted.ts';
import type { OverlayControl, OverlayFeatures } from '../../../trace/overlay-seen.ts';

/** One of the browser's own dialogs, seen as an overlay: it has its text, an OK, and mostly a Cancel. */
export const featuresOfDialog = ({ text, kind }: Interpreted<'dialog'>): OverlayFeatures => ({
  text,
  headings: [],
  cover: 0.1,
  coverWithBackdrop: 1,
  coversCentre: false,
  rect: nowhere,
  in: 'document',
  role: 'alertdialog',
  modal: true,
  scrollLocked: true,
  position: 'fixed',
  controls: kind === 'alert' ? [control('OK')] : [control('OK'), control('Cancel')],
  fields: kind === 'prompt' ? ['text'] : [],
  scale: null,
  icons: 0,
  marks: [],
  frameHosts: [],
  siteLinks: 0,
  language: '',
});

const nowhere = { x: 0, y: 0, width: 0, height: 0 };

const control = (name: string): OverlayControl => ({
  name,
  text: name,
  role: 'button',
  rect: nowhere,
  href: '',
});
