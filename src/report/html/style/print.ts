/** On paper: the light colours, everything opened that explains a finding, and nothing to press. */
export const print = `
@media print {
  @page { margin: 14mm; }
  :root {
    color-scheme: light;
    --paper: #ffffff; --card: #ffffff; --ink: #1e2329; --quiet: #4b535c; --line: #d8d4cc; --link: #1e2329;
    --task: #93a7bb; --avoidable: #d1553a; --duty: #c99c22; --good: #1a6f45; --fair: #7d5800; --bad: #ad2f1d;
    --good-ground: #e4f3ea; --fair-ground: #fbf1d9; --bad-ground: #fbe9e5; --still-ground: #efece6;
  }
  body { max-width: none; padding: 0; font-size: 10pt; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
  .skip, .top nav, .tools, .close, .ledger { display: none; }
  .overview th button::after { content: ""; }
  article { content-visibility: visible; break-before: page; border: 0; }
  main > article:first-child { break-before: auto; }
  .columns { grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr); gap: 1.5rem; }
  .counts { grid-template-columns: repeat(5, minmax(0, 1fr)); }
  .counts strong { font-size: 1.8rem; }
  .film { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .frame:target { grid-column: auto; box-shadow: none; }
  .told { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .frame, .told figure, .timeline, .scorecard, li, tr { break-inside: avoid; }
  .section, .part, .finding > .quiet { break-after: avoid; }
  .finding { padding: 0.8rem 0; }
  .message { font-size: 1rem; }
  .counts { gap: 0.6rem; }
  .evidence dl div { grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0.5rem; padding: 0.1rem 0; }
  .evidence dl div:has(dl) { display: block; }
  .wide { overflow: visible; }
  table, thead th { font-size: 7.5pt; }
  th, td { padding: 0.3rem 0.25rem; }
  .evidence :is(th, td) { padding: 0.1rem 0.6rem 0.1rem 0; }
  .overview th:first-child { min-width: 8rem; }
  .counts span { font-size: 8pt; }
  details::details-content { content-visibility: visible; display: block; }
}
`;
