// The look of what exploring one roll call and many have in common.

export const LOOK = `
.options label { display: inline-flex; align-items: center; gap: 6px; min-height: 24px; }
.options { margin: 8px 0 0; padding: 10px 12px; border: 1px solid var(--rule); border-radius: 3px; display: flex; flex-wrap: wrap; gap: 8px 18px; align-items: center; }
.options dl { flex-basis: 100%; display: grid; grid-template-columns: max-content 1fr; gap: 3px 12px; margin: 0; }
.options dd { margin: 0; }
.options .about { flex-basis: 100%; margin: 4px 0 0; color: var(--muted); }
kbd { font: inherit; font-weight: bold; }
.card { position: sticky; inset-block-end: 8px; z-index: 1; max-height: 40vh; overflow: auto; margin: 14px 0 0; padding: 10px 40px 12px 12px; border: 1px solid var(--rule); border-radius: 3px; background: var(--paper); }
.root:has(.card:not([hidden])) :not(.card *) { scroll-margin-bottom: calc(40vh + 16px); }
@media print { .card { position: static; max-height: none; } }
[dir=rtl] .card { padding: 10px 12px 12px 40px; }
.close { position: absolute; inset-block-start: 6px; inset-inline-end: 6px; width: 28px; height: 28px; padding: 0; font-size: 18px; line-height: 1; border-color: transparent; }
.line { white-space: nowrap; }
.who { margin: 0; padding: 0 6px; font-size: 12px; line-height: 22px; border-color: var(--rule); }
`;
