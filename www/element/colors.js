// Reads what the page wishes, and the reader's system demands, of colours and the font.

/** The colours, in the order that the core knows. */
const COLORS = ["yes", "abstain", "no", "not-voting", "ink", "paper"];

/**
 * The system colours that stand for these where the reader's system sets all colours. Highlight is
 * none of them, since it may be translucent.
 */
const SYSTEM = ["SelectedItem", "GrayText", "CanvasText", "CanvasText", "CanvasText", "Canvas"];

/**
 * Queries for what the reader's system may ask for: forced colours, and dark ones. They are made
 * once, and are undefined on a server, which has no page.
 */
export const media = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((it) =>
  globalThis.matchMedia?.(it),
);

/** Whether the reader's system sets all colours. */
export const isForced = () => media[0].matches;

/**
 * Whether to draw on dark: as the attribute `theme` says, else the page, else the reader's system.
 *
 * @param {string | null | undefined} theme
 * @param {string} scheme The page's `color-scheme`.
 */
export const isDark = (theme, scheme) =>
  [theme, scheme.replace(/ ?only ?/, ""), media[1].matches ? "dark" : ""].find((it) =>
    /^(dark|light|)$/.test(it ?? "-"),
  ) === "dark";

const DEFAULT_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** Matches names of fonts, quoted or not, with commas; nothing that could end a declaration. */
const FONT = /^[\p{L}\p{N} ,"'_-]{1,200}$/u;

/**
 * Returns the colours that a page wishes, `--roll-call-yes` and so on, as they are written; "" for
 * those without a wish. Where the reader's system sets all colours, returns the system's.
 *
 * @param {CSSStyleDeclaration} style
 */
export const wishes = (style) =>
  COLORS.map((name, index) =>
    isForced() ? SYSTEM[index] : style.getPropertyValue(`--roll-call-${name}`).trim(),
  );

/**
 * Returns the font that a page wishes if it is a valid one, else the default.
 *
 * @param {CSSStyleDeclaration} style
 */
export function font(style) {
  const wish = style.getPropertyValue("--roll-call-font").trim();
  return FONT.test(wish) && CSS.supports("font", `13px ${wish}`) ? wish : DEFAULT_FONT;
}
