// The forms in which a chart is put into a page: texts to copy.

import { element, escaped, opening, webAddress } from "./markup.js";
import { alternative, caption } from "./words.js";

/**
 * @typedef {object} Place Where things are, as the snippet's page sees it.
 * @property {string} script Address of `roll-call.js`; `embed.html` and `frame.js` are beside it.
 * @property {string} [integrity] What that script must hash to; a newer one is then refused.
 * @property {string} [page] Address of the page that has nothing but the chart.
 * @property {{src: string, width: number, height: number}} [image] The picture.
 *
 * @typedef {object} Chart
 * @property {import("./words.js").Said} said
 * @property {Record<string, string | undefined>} attributes Of the element: `src`, `vote` ...
 * @property {import("../element/types.js").Say} say
 * @property {Place} place
 * @property {Height} [height]
 * @property {string} [alt] The editor's own description.
 * @property {string} [caption] The editor's own caption.
 *
 * @typedef {{narrow: number, wide: number}} Height In columns of 320 and 640 CSS pixels.
 */

/** The forms, the one for articles first. */
export const FORMS = ["figure", "element", "iframe", "amp", "image", "link"];

/** Columns of these widths have the heights that are known. */
const [NARROW, WIDE] = [320, 640];

/** What a page has beside the column on a phone. */
const MARGINS = 40;

/** A chart of usual size, where nobody measured. */
const USUAL = { narrow: 1000, wide: 720 };

/**
 * @param {string} form
 * @param {Chart} chart
 * @throws {RangeError} When there is no such form.
 */
export function embedCode(form, chart) {
  const make = { figure, element: tag, iframe, amp, image, link: embedAddress }[form];
  if (!make) throw new RangeError(`there is no form "${form}"; use ${FORMS.join(", ")}`);
  return make(chart);
}

/** What sanitizers, feeds and reader views leave alone; the script makes the chart of it. @param {Chart} chart */
function figure(chart) {
  const given = Object.entries(chart.attributes).map(([name, it]) => [
    `data-roll-call-${name}`,
    it,
  ]);
  const attributes = { class: "roll-call", ...Object.fromEntries(given), style: reserved(chart) };
  const lines = [
    opening("figure", attributes),
    ...image(chart)
      .split("\n")
      .map((it) => ` ${it}`),
    ` <figcaption>${captionOf(chart)}</figcaption>`,
    "</figure>",
    script(chart),
  ];
  return lines.filter((it) => it.trim()).join("\n");
}

/** Where custom elements are allowed. @param {Chart} chart */
const tag = (chart) =>
  [
    opening("roll-call", { ...chart.attributes, style: `display:block;${reserved(chart)}` }),
    ` <p>${captionOf(chart)}</p>`,
    "</roll-call>",
    script(chart),
  ].join("\n");

/** The picture alone, as a link to the chart: for mail, and where no script may run. @param {Chart} chart */
function image(chart) {
  const { image: it, page } = chart.place;
  if (!it) return "";
  const { src, width, height } = it;
  const alt = chart.alt ?? alternative(chart.said);
  const style = "max-width:100%;height:auto";
  const picture = opening("img", { src, width, height, loading: "lazy", alt, style });
  return page ? `${opening("a", { href: page })}${picture}</a>` : picture;
}

/** A page of its own within the page, which tells its height to `frame.js`. @param {Chart} chart */
const iframe = (chart) =>
  [
    `${opening("iframe", {
      src: embedAddress(chart),
      title: chart.said.heading,
      loading: "lazy",
      width: "100%",
      height: heightOf(chart).wide,
      style: `border:0;${reserved(chart)}`,
      referrerpolicy: "no-referrer",
    })}</iframe>`,
    `${opening("script", { type: "module", src: besides(chart.place.script, "frame.js") })}</script>`,
  ].join("\n");

/** @param {Chart} chart */
function amp(chart) {
  const attributes = {
    src: embedAddress(chart),
    title: chart.said.heading,
    width: WIDE,
    height: heightOf(chart).wide,
    layout: "responsive",
    sandbox: "allow-scripts allow-popups",
    frameborder: 0,
  };
  const start = opening("amp-iframe", attributes).replace(/>$/, " resizable>");
  const larger = escaped(chart.say("publish-larger"));
  const overflow = `<div overflow tabindex="0" role="button" aria-label="${larger}">${larger}</div>`;
  const { image: it } = chart.place;
  const placeholder = it
    ? opening("amp-img", {
        ...{ layout: "fill", src: it.src, alt: chart.alt ?? alternative(chart.said) },
      }).replace(/>$/, " placeholder></amp-img>")
    : "<div placeholder></div>";
  return [start, ` ${overflow}`, ` ${placeholder}`, "</amp-iframe>"].join("\n");
}

/** The page for iframes, with everything that the picture depends on in its address. @param {Chart} chart */
function embedAddress({ attributes, place }) {
  const query = new URLSearchParams();
  const page = besides(place.script, "embed.html");
  for (const [name, it] of Object.entries(attributes)) {
    if (!it || name === "state") continue;
    // The page is beside the script, the snippet need not be.
    query.set(name, name === "src" ? relativeTo(page, it) : it);
  }
  return `${page}?${query}${attributes.state ? `#${attributes.state}` : ""}`;
}

/** @param {string} page @param {string} address */
function relativeTo(page, address) {
  const folder = page.slice(0, page.lastIndexOf("/") + 1);
  return folder && address.startsWith(folder) ? address.slice(folder.length) : address;
}

/** @param {string} script @param {string} name A file beside it. */
const besides = (script, name) => script.replace(/[^/]*$/, name);

/** @param {Chart} chart */
const script = ({ place: { script: src, integrity } }) =>
  `${opening("script", {
    ...{ type: "module", src, integrity },
    crossorigin: integrity && "anonymous",
  })}</script>`;

/** @param {Chart} chart */
function captionOf(chart) {
  const { said, say, place } = chart;
  const text = escaped(chart.caption ?? caption(said));
  const isMany = said.summary.some((it) => it.kind === "alignment");
  const label = say(isMany ? "publish-figures" : "publish-who");
  const record = webAddress(said.source.url);
  const link = place.page
    ? element("a", { href: `${place.page}#table` }, label)
    : record && element("a", { href: record }, said.source.text.replace(/[\u2066-\u2069]/g, ""));
  return [text, link].filter(Boolean).join(" ");
}

/** @param {Chart} chart */
const heightOf = ({ height }) => height ?? USUAL;

/**
 * The place of the chart, so that nothing moves when it comes: between the two known heights it goes
 * by the width of the window.
 *
 * @param {Chart} chart
 */
export function reserved(chart) {
  const { narrow, wide } = heightOf(chart);
  if (narrow <= wide) return `min-height:${wide}px`;
  const slope = (narrow - wide) / (WIDE - NARROW);
  const start = Math.round(narrow + slope * (NARROW + MARGINS));
  return `min-height:max(${wide}px,calc(${start}px - ${Math.round(slope * 100)}vw))`;
}
