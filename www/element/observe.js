// Watches what makes an element draw: its place and width, printing, colours, fonts and device
// pixels.

import { media } from "./colors.js";
import { forget } from "./measure.js";

/**
 * Calls back when an element comes near the window or gets another width, and around printing.
 *
 * @param {HTMLElement} element
 * @param {AbortSignal} signal Ends the watch.
 * @param {() => void} onNear
 * @param {(width: number) => void} onWidth Gets whole CSS pixels.
 * @param {(prints: boolean) => void} onPrint Gets true before printing and false after it.
 */
export function observePlace(element, signal, onNear, onWidth, onPrint) {
  const near = new IntersectionObserver(
    (entries) => entries.some((it) => it.isIntersecting) && onNear(),
    { rootMargin: "100%" },
  );
  near.observe(element);
  const size = new ResizeObserver(([entry]) => onWidth(Math.floor(entry.contentRect.width)));
  size.observe(element);
  signal.addEventListener("abort", () => [near, size].forEach((it) => it.disconnect()));
  addEventListener("beforeprint", () => onPrint(true), { signal });
  addEventListener("afterprint", () => onPrint(false), { signal });
}

/**
 * Calls back when the picture would look different: in other colours, fonts or device pixels.
 *
 * @param {HTMLElement} element
 * @param {AbortSignal} signal Ends the watch.
 * @param {() => void} onLook
 */
export function observeLook(element, signal, onLook) {
  // The element's style sheet puts a transition on the page's scheme, colours and font, so that the
  // end of one tells of a change.
  element.addEventListener("transitionend", onLook, { signal });
  for (const query of media) query.addEventListener("change", onLook, { signal });
  // Font faces of the page load one by one, when a text first needs them, such as those of other
  // scripts.
  const onFonts = () => {
    forget();
    onLook();
  };
  document.fonts.addEventListener("loadingdone", onFonts, { signal });
  const observePixels = () => {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const onChange = () => {
      onLook();
      observePixels();
    };
    query.addEventListener("change", onChange, { signal, once: true });
  };
  observePixels();
}
