/** The page, its text, links, tables and small marks. */
export const text = `
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 0 1.5rem 4rem; max-width: 76rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
small { font-size: 0.85em; color: var(--quiet); }
code { font: 0.875em ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.quiet, .others, .cost, .none, figcaption { color: var(--quiet); font-size: 0.9rem; }
.name { font-size: 1.9rem; letter-spacing: -0.015em; font-weight: 680; }
.section { font-size: 1.3rem; margin-bottom: 0.9rem; letter-spacing: -0.01em; }
.part { font-size: 1.08rem; }
.lead { font-size: 1.1rem; margin: 0.3rem 0 1.2rem; color: var(--quiet); }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: 0.5rem 1rem; }
.album { position: absolute; width: 0; height: 0; overflow: hidden; }
.top { display: flex; gap: 1.5rem; align-items: baseline; padding: 1.1rem 0 1.6rem; flex-wrap: wrap; }
.top .brand { font-weight: 700; letter-spacing: -0.01em; }
.top nav { display: flex; gap: 1.2rem; font-size: 0.9rem; }
.top .quiet { margin-left: auto; }
article { content-visibility: auto; contain-intrinsic-size: auto 60rem; border-top: 1px solid var(--line); padding-top: 2.2rem; margin-top: 3.2rem; }
main > article:first-child { border: 0; padding-top: 0; margin-top: 0; }
article > section, article > details { margin-top: 3rem; }
article > section:first-child { margin-top: 0; }
footer { margin-top: 3.5rem; padding-top: 1.2rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.85rem; max-width: 46rem; }
.tag {
  display: inline-block; padding: 0.05em 0.55em; border-radius: 1em; font-size: 0.8rem; font-weight: 600;
  background: var(--still-ground); color: var(--quiet); white-space: nowrap;
}
.tag.bad, .tag.blocked, .tag.found, .failed > .tag { background: var(--bad-ground); color: var(--bad); }
.tag.reached, .tag.clear, .held > .tag { background: var(--good-ground); color: var(--good); }
.tag.unmeasured, .tag.incomplete, .tag.error, .unsure > .tag, .warned > .tag { background: var(--fair-ground); color: var(--fair); }
.trouble { color: var(--bad); }
.key { display: inline-block; width: 0.75em; height: 0.75em; border-radius: 2px; margin-right: 0.15em; }
.task { background: var(--task); }
.avoidable { background: var(--avoidable); }
.duty { background: var(--duty); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; }
th, td { padding: 0.5rem 0.75rem; text-align: right; border-bottom: 1px solid var(--line); vertical-align: top; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
tbody th { font-weight: 400; }
thead th { font-size: 0.82rem; color: var(--quiet); font-weight: 600; vertical-align: bottom; }
caption { text-align: left; color: var(--quiet); font-size: 0.9rem; }
`;
