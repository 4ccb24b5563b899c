// The look of what stands around the canvas. Sizes and colours are those of the picture.
//
// The chart's rings reach 2 px past its marks, so all text is indented by as much. A negative
// margin instead would make the page scroll where a chart is as wide as the page.

const CSS_TEXT = `
:host {
  display: block; position: relative; outline-color: light-dark(#000, #fff);
  transition: 1ms !important; transition-behavior: allow-discrete !important; transition-property: outline-color, --roll-call-yes, --roll-call-abstain, --roll-call-no,
    --roll-call-not-voting, --roll-call-ink, --roll-call-paper, --roll-call-font !important;
}
:host([hidden]) { display: none; }
[hidden] { display: none !important; }
.root {
  all: initial; display: block; box-sizing: border-box; position: relative; padding: 0 2px;
  color: var(--ink); background: var(--paper); font: 13px/1.4 var(--font);
  font-variant-numeric: tabular-nums; text-align: start; overflow-wrap: break-word;
}
.root * { box-sizing: border-box; }
.heading { font: bold clamp(17px, 5vw, 20px)/1.25 var(--font); text-wrap: balance; }
.record, .note, .source { color: var(--muted); margin: 4px 0 0; }
.record span { display: inline-block; max-width: 100%; }
.note, .source { font-size: 12px; }
.warning { margin: 8px 0 0; padding-inline-start: 10px; border-inline-start: 3px solid; font-weight: bold; }
.message { margin-bottom: 12px; font: 14px/1.4 system-ui, sans-serif; }
.controls { display: flex; flex-wrap: wrap; gap: 6px; margin: 12px 0 0; }
.controls input { flex: 1 1 8em; min-width: 0; max-width: 240px; }
.controls button { margin: 0; min-width: 32px; }
select, input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--muted); border-radius: 3px; padding: 3px 6px; min-height: 30px; }
.stage { display: flow-root; position: relative; margin: 18px -2px 0; }
.wide { overflow-x: auto; }
canvas { display: block; pointer-events: none; }
.keys { position: absolute; inset: 0; outline: none; touch-action: pan-x pan-y pinch-zoom; cursor: default; }
.ring { position: absolute; pointer-events: none; opacity: 0; border-radius: 3px; scroll-margin: 48px; }
.ring.seen, .keys:focus-visible .ring { opacity: 1; outline: 2px solid var(--ink); outline-offset: 1px; }
.keys:focus-visible .ring { outline-offset: 2px; box-shadow: 0 0 0 6px var(--paper); }
.tooltip {
  position: absolute; z-index: 2; max-width: min(280px, 100%); width: max-content;
  padding: 5px 9px; border-radius: 3px; background: var(--ink); color: var(--paper); border: 1px solid transparent;
}
.keys:focus-visible ~ .tooltip { margin-top: -8px; }
.summary, .blocs { margin: 14px 0 0; padding: 0; list-style: none; }
.summary { font-size: 14px; }
li { margin: 0 0 4px; }
.below { border-top: 1px solid var(--rule); margin-top: 14px; padding-top: 8px; }
summary { cursor: pointer; padding: 4px 0; min-height: 24px; }
:focus-visible:not(.keys) { outline: 2px solid var(--ink); outline-offset: 2px; }
.scroll { max-height: 420px; overflow: auto; border-block: 1px solid var(--rule); }
table { border-collapse: collapse; width: 100%; overflow-wrap: normal; }
caption { text-align: start; font-weight: bold; padding: 8px 0; }
th, td { text-align: start; vertical-align: top; padding: 3px 12px 3px 0; border-bottom: 1px solid var(--rule); font-weight: normal; }
thead th { font-weight: bold; position: sticky; top: 0; background: var(--paper); }
a { color: inherit; display: inline-block; padding: 4px 0; }
button { font: inherit; color: inherit; background: none; border: 1px solid currentColor; border-radius: 3px; padding: 3px 10px; min-height: 24px; margin-inline-start: 8px; }
@media print {
  .controls, .keys, .tooltip, .who, details:not([open]) { display: none; }
  canvas { max-width: 100%; height: auto !important; max-height: max(100vh - 130px, .6 * var(--high)); object-fit: contain; object-position: 0 0; }
  [dir=rtl] canvas { object-position: 100% 0; }
  .root > :has(~ .stage) { break-after: avoid; break-inside: avoid; }
  .scroll { max-height: none; }
}
.away { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

/** @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/**
 * Returns the one sheet for all elements of a document. It is a constructed one, since a strict
 * policy refuses `<style>`.
 *
 * @param {Document} document
 */
export function styleSheet(document) {
  let sheet = sheets.get(document);
  if (!sheet) {
    sheet = new /** @type {typeof globalThis} */ (document.defaultView).CSSStyleSheet();
    sheet.replaceSync(CSS_TEXT);
    sheets.set(document, sheet);
  }
  return sheet;
}
