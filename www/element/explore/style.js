// The look of what a reader explores with. Colours come from the picture, as in ../style.js.

export const CSS_TEXT = `
.filter { flex-basis: 100%; min-width: 0; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; min-height: 30px; font-size: 14px; }
input::placeholder { color: var(--muted); opacity: 1; }
.status { font-weight: bold; }
.found { flex: 1 1 100%; min-width: 0; display: flex; gap: 4px; padding: 3px; padding-inline-end: 24px; margin: -3px; overflow-x: auto; mask-image: linear-gradient(90deg, #000 calc(100% - 24px), transparent); }
[dir=rtl] .found { mask-image: linear-gradient(-90deg, #000 calc(100% - 24px), transparent); }
.found button { flex: none; }
.found:empty { display: none; }
.filter button, .options button { margin: 0; }
.options input { min-height: 0; width: 18px; height: 18px; margin: 0; }
.as-table .scroll { max-height: none; }
.as-table .below { border: 0; }
.about { margin: 6px 0 0; color: var(--muted); }
.card p { margin: 0 0 4px; }
.card .about { margin-top: 8px; }
.card .name { font-size: 15px; }
.card ul { margin: 0; padding: 0; list-style: none; }
.strip { display: grid; grid: auto / auto-flow minmax(8px, 21px); justify-content: start; margin: 4px 0 0; padding: 0; list-style: none; }
.strip li { margin: 0; padding: 2px 1px; border-bottom: 2px solid transparent; }
.strip .mark { display: block; width: auto; max-width: 14px; margin: auto; }
.times { display: inline-block; max-width: 100%; }
.card .years { display: flex; justify-content: space-between; gap: 12px; margin: 2px 2px 0; color: var(--muted); font-size: 12px; }
.strip [aria-current] { border-color: var(--ink); }
.mark { display: inline-block; position: relative; width: 14px; height: 14px; border-radius: 2px; vertical-align: -2px; overflow: hidden; forced-color-adjust: none; }
.name .mark { margin-inline-end: 7px; }
.mark.yes { background: var(--yes); }
.mark.no { background: linear-gradient(135deg, transparent 44%, var(--paper) 44% 56%, transparent 56%), var(--no); }
.mark.abstain { background: radial-gradient(circle, var(--paper) 22%, transparent 26%), var(--abstain); }
.flat .mark.no { background: var(--no); }
.flat .mark.abstain { background: var(--abstain); }
.mark.not-voting, .mark.not-named { border: 1.5px solid var(--not-voting); }
.mark.not-member { border: 1.5px dashed var(--not-voting); opacity: .7; }
.proof { margin: 2px 0 6px; padding-inline-start: 14px; list-style: none; color: var(--muted); font-size: 13px; }
.pick { min-width: 24px; margin: 0; padding: 3px 0; border: 0; text-align: start; }
th[scope=row] { padding-block: 0; min-width: 8em; overflow-wrap: anywhere; }
.sort { margin: 0 -2px; padding: 0 2px; border: 0; font-weight: bold; text-align: start; }
[aria-sort=ascending] .sort::after { content: " ▲"; content: " ▲" / ""; }
[aria-sort=descending] .sort::after { content: " ▼"; content: " ▼" / ""; }
.as-table .stage, .as-table #help, .as-table .note, .as-table .below > summary { display: none; }
td .mark { margin-inline-end: 4px; }
.scroll { container-type: inline-size; }
td:nth-child(2) { white-space: nowrap; }
@container (max-width: 419px) { td:nth-child(3), [data-blocs] { display: none; } }
`;
