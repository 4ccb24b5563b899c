// The look of what a reader does with many roll calls. Colours come from the picture, as in
// ../style.js.

export const CSS_TEXT = `
.card label { display: inline-flex; align-items: center; gap: 6px; min-height: 24px; }
.options button, .card button { margin: 0; }
.options input[type=checkbox], .card input[type=checkbox] { min-height: 0; width: 18px; height: 18px; margin: 0; }
.options select { min-width: 0; max-width: 100%; }
.options label { min-width: 0; max-width: 100%; }
.options output { font-variant-numeric: tabular-nums; min-width: 4ch; }
.card p { margin: 0 0 6px; }
.card .actions { display: flex; flex-wrap: wrap; gap: 6px 18px; align-items: center; }
.card ol { margin: 8px 0 0; padding: 0; list-style: none; max-height: 420px; overflow: auto; font-size: 13px; }
.card li { padding: 5px 0; border-top: 1px solid var(--rule); }
.card .same { color: var(--muted); }
.card li span { display: block; }
.card .away { display: block; }
.summary { font-size: 13px; }
.scroll { container-type: inline-size; }
caption { max-width: 100cqi; }
`;
