// What tells an element that it has to be drawn: where it is, how wide, on what, and in which letters.

import { media } from "./colors.js";
import { forget } from "./measure.js";

/**
 * Tells when an element comes near, gets another width, and when the page is printed.
 *
 * @param {HTMLElement} element
 * @param {AbortSignal} signal Ends it.
 * @param {() => void} onNear
 * @param {(width: number) => void} onWidth
 * @param {(prints: boolean) => void} onPrint
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
 * Tells when what is drawn would look another way: colours, fonts, pixels.
 *
 * @param {HTMLElement} element
 * @param {AbortSignal} signal Ends it.
 * @param {() => void} onLook
 */
export function observeLook(element, signal, onLook) {
  // The style sheet of the element makes it an event that the page turned dark or light.
  element.addEventListener("transitionend", onLook, { signal });
  for (const query of media) query.addEventListener("change", onLook, { signal });
  // Faces of the page come one by one, when a text first needs them: bold ones, those of other letters.
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
