const sheetText = `
input:not([type=submit]):not([type=button]):not([type=reset]):not([type=checkbox]):not([type=radio]), textarea {
  -webkit-text-security: disc !important;
}
::-webkit-datetime-edit { color: transparent !important; }
::highlight(friction-typed) { color: transparent; background-color: #666; }`;

let sheet: CSSStyleSheet | null = null;

/** Hides typed values in fields, and where the page shows them again, without touching the page's own tree. */
export function maskTyped(values: readonly string[]): void {
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(sheetText);
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  const ranges = values.length > 0 ? rangesOf(values) : [];
  CSS.highlights.set('friction-typed', new Highlight(...ranges));
}

export function unmaskTyped(): void {
  CSS.highlights.delete('friction-typed');
  const at = sheet ? document.adoptedStyleSheets.indexOf(sheet) : -1;
  if (at >= 0) document.adoptedStyleSheets.splice(at, 1);
}

function rangesOf(values: readonly string[]): Range[] {
  const wanted = values.map((value) => value.toLowerCase());
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').toLowerCase();
    for (const value of wanted) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, Math.min(at + value.length, text.length));
        ranges.push(range);
      }
    }
  }
  return ranges;
}
