// The page's wishes about colours and the font, taken only if they are what they should be.

/** In the order that the core knows. */
const COLORS = ["yes", "abstain", "no", "not-voting", "ink", "paper"];

/** What stands for them where the reader's system sets all colours; Highlight may be translucent. */
const SYSTEM = ["SelectedItem", "GrayText", "CanvasText", "CanvasText", "CanvasText", "Canvas"];

/** What a system may ask for. Asked once: on a server there is no page to ask. */
export const media = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((it) =>
  globalThis.matchMedia?.(it),
);

/** Whether it does. */
export const isForced = () => media[0].matches;

/**
 * Whether to draw on dark: as the attribute says, else the page, else the reader's system.
 *
 * @param {string | null | undefined} theme
 * @param {string} scheme The page's `color-scheme`.
 */
export const isDark = (theme, scheme) =>
  [theme, scheme.replace(/ ?only ?/, ""), media[1].matches ? "dark" : ""].find((it) =>
    /^(dark|light|)$/.test(it ?? "-"),
  ) === "dark";

const DEFAULT_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** Names of fonts, quoted or not, separated by commas; nothing that could end a declaration. */
const FONT = /^[\p{L}\p{N} ,"'_-]{1,200}$/u;

/** `--roll-call-yes` and its like as they stand. @param {CSSStyleDeclaration} style */
export const wishes = (style) =>
  COLORS.map((name, index) =>
    isForced() ? SYSTEM[index] : style.getPropertyValue(`--roll-call-${name}`).trim(),
  );

/** @param {CSSStyleDeclaration} style */
export function font(style) {
  const wish = style.getPropertyValue("--roll-call-font").trim();
  return FONT.test(wish) && CSS.supports("font", `13px ${wish}`) ? wish : DEFAULT_FONT;
}
