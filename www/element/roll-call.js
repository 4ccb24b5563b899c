// What an article loads: defines <roll-call> and turns figures into it.

import { RollCall } from "./element.js";
import { hydrate } from "./figure.js";

export { RollCall, hydrate };

// On a server there is no page to define anything in; a second copy of the script, perhaps of
// another version, leaves the first one at work.
if (globalThis.customElements) {
  if (!customElements.get("roll-call")) customElements.define("roll-call", RollCall);
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", () => hydrate(document), { once: true });
  } else {
    hydrate(document);
  }
}
