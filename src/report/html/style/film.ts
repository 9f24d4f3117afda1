/** The film strip. A frame that was asked for is as wide as the strip: that needs no script. */
export const film = `
.film { display: grid; grid-template-columns: repeat(auto-fill, minmax(15.5rem, 1fr)); gap: 1.2rem; }
.frame { padding: 0.8rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px; scroll-margin-top: 1rem; }
.frame.between { border: 2px dashed var(--bad); }
.frame.stuck { border-color: var(--bad); }
.did { min-height: 2.9em; line-height: 1.4; margin-bottom: 0.5rem; font-weight: 550; font-size: 0.95rem; }
.number { display: inline-block; min-width: 1.55em; text-align: center; border-radius: 0.8em; background: var(--still-ground); font-size: 0.85em; font-weight: 700; line-height: 1.55em; margin-right: 0.2em; }
.between .number, .finding .number { background: var(--bad-ground); color: var(--bad); }
.shot { display: block; width: 100%; height: auto; border-radius: 5px; background: var(--still-ground); }
.look { display: block; border: 1px solid var(--line); border-radius: 6px; cursor: zoom-in; }
.between .look { cursor: pointer; }
.look:hover { border-color: var(--link); }
.halo { fill: none; stroke: #ffffff; opacity: 0.9; }
.outline { fill: none; stroke: #d6301d; }
.none { display: grid; place-items: center; min-height: 6rem; border: 1px dashed var(--line); border-radius: 6px; }
.frame .bar { height: 6px; margin: 0.7rem 0 0.4rem; }
.frame .cost { font-size: 0.85rem; }
.frame .place, .hops-mark { font-size: 0.85rem; margin-top: 0.25rem; }
.hops-mark { color: var(--bad); font-weight: 550; }
.note { font-size: 0.9rem; margin-top: 0.45rem; line-height: 1.35; }
.close { display: none; font-size: 0.9rem; }
.frame:target { grid-column: 1 / -1; border-color: var(--link); box-shadow: 0 0 0 1px var(--link); }
.frame:target .did { min-height: 0; font-size: 1.1rem; }
.frame:target .look { cursor: default; }
.frame:target .close { display: inline-block; margin-top: 0.5rem; }
.walk > .quiet { margin-top: 1rem; }
`;
