// The look of what a reader does with many roll calls. Colours come from the picture, as in
// ../style.js.

export const CSS_TEXT = `
.options { margin: 8px 0 0; padding: 10px 12px; border: 1px solid var(--rule); border-radius: 3px; display: flex; flex-wrap: wrap; gap: 8px 18px; align-items: center; }
.options label, .card label { display: inline-flex; align-items: center; gap: 6px; min-height: 24px; }
.options button, .card button { margin: 0; }
.options input[type=checkbox], .card input[type=checkbox] { min-height: 0; width: 18px; height: 18px; margin: 0; }
.options select { min-width: 0; max-width: 100%; }
.options label { min-width: 0; max-width: 100%; }
.options dl { flex-basis: 100%; display: grid; grid-template-columns: max-content 1fr; gap: 3px 12px; margin: 0; }
.options dd { margin: 0; }
.options .about { flex-basis: 100%; margin: 4px 0 0; color: var(--muted); }
kbd { font: inherit; font-weight: bold; }
.options output { font-variant-numeric: tabular-nums; min-width: 4ch; }
.card { position: sticky; inset-block: 8px; z-index: 1; max-height: 60vh; overflow: auto; margin: 14px 0 0; padding: 10px 40px 12px 12px; border: 1px solid var(--rule); border-radius: 3px; background: var(--paper); }
.root:has(.card:not([hidden])) .ring { scroll-margin-bottom: 62vh; }
@media print { .card { position: static; max-height: none; } }
[dir=rtl] .card { padding: 10px 12px 12px 40px; }
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
.who { margin: 0; padding: 0 6px; font-size: 12px; line-height: 22px; border-color: var(--rule); }
.close { position: absolute; inset-block-start: 6px; inset-inline-end: 6px; width: 28px; height: 28px; padding: 0; font-size: 18px; line-height: 1; border-color: transparent; }
`;
