/** The bars along the customer's clock. */
export const timeline = `
.timeline { margin: 0 0 2rem; }
.timeline figcaption span { white-space: nowrap; margin-left: 0.6rem; }
.plot { position: relative; margin: 0.9rem 0.75rem 0; }
.bars { position: relative; height: 7rem; border-bottom: 1px solid var(--quiet); }
.bars li { position: absolute; bottom: 0; height: 100%; min-width: 5px; padding-right: 2px; }
.bars a { display: flex; height: 100%; align-items: flex-end; border-radius: 3px 3px 0 0; }
.bars a:hover { background: var(--still-ground); }
.stack { display: flex; flex-direction: column-reverse; width: 100%; min-height: 2px; border-radius: 3px 3px 0 0; overflow: hidden; background: var(--task); }
.stack i { flex-basis: 0; }
.marks { position: relative; height: 1.7rem; }
.marks li { position: absolute; top: 0.35rem; transform: translateX(-50%); }
.marks li::before { content: ""; position: absolute; left: 50%; top: -0.35rem; height: 0.35rem; border-left: 2px solid var(--bad); margin-left: -1px; }
.marks a {
  display: block; min-width: 1.5rem; height: 1.5rem; line-height: 1.5rem; text-align: center; border-radius: 0.75rem;
  background: var(--bad-ground); color: var(--bad); font-size: 0.8rem; font-weight: 700; text-decoration: none;
}
.axis { position: relative; height: 1.4rem; font-size: 0.78rem; color: var(--quiet); margin-top: 0.25rem; }
.axis span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
.axis span:first-child { transform: translateX(-0.4rem); }
.marks-told { display: flex; flex-wrap: wrap; gap: 0.2rem 1.6rem; margin-top: 0.5rem; font-size: 0.92rem; }
`;
