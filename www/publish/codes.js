// The code that puts a chart into a page, in several forms: texts to copy.

import { element, escaped, opening } from "./markup.js";
import { sourceLink } from "./sheet.js";
import { alternative, caption, completed, leftOut } from "./words.js";

/**
 * @typedef {object} Place Where things are, as the snippet's page sees it.
 * @property {string} script Address of `roll-call.js`; `embed.html` and `frame.js` are beside it.
 * @property {string} [integrity] The hash that the script must have; a newer one is then refused.
 * @property {string} [core] The file name, beside the script, of this version's core for a first
 *   picture, for a page that asks for it before the script does.
 * @property {string} [page] Address of the page that has nothing but the chart.
 * @property {{src: string, width: number, height: number}} [image] The picture.
 *
 * @typedef {object} Chart
 * @property {import("./words.js").Said} said
 * @property {Record<string, string | undefined>} attributes Those of the element: `src`, `vote` ...
 * @property {import("../element/types.js").Say} say
 * @property {Place} place
 * @property {Height} height
 * @property {string} [alt] The editor's own description.
 * @property {string} [caption] The editor's own caption.
 *
 * @typedef {{narrow: number, wide: number}} Height In CSS pixels, for columns of 320 and 640.
 */

/** The forms, the one for articles first. */
export const FORMS = ["figure", "element", "iframe", "amp", "image", "link"];

/** The widths of the columns in which the height is known, in CSS pixels. */
const [NARROW, WIDE] = [320, 640];

/** The width of a page's margins beside the column on a phone, in CSS pixels. */
const MARGINS = 40;

/**
 * Returns the code to paste for a chart.
 *
 * @param {string} form One of `FORMS`.
 * @param {Chart} chart
 * @throws {RangeError} When there is no such form, or no picture for the form `image`.
 */
export function embedCode(form, chart) {
  const make = { figure, element: tag, iframe, amp, image, link: embedAddress }[form];
  if (!make) throw new RangeError(`there is no form "${form}"; use ${FORMS.join(", ")}`);
  if (make === image && !chart.place.image) {
    throw new RangeError(
      'the form "image" needs the address of a picture: put one into the element, as in ' +
        '<a href="PAGE"><img src="PICTURE" width="WIDTH" height="HEIGHT"></a>',
    );
  }
  return make(chart);
}

/**
 * The form for articles: a figure that sanitizers, feeds and reader views leave alone, and that the
 * script turns into the chart.
 *
 * @param {Chart} chart
 */
function figure(chart) {
  const given = Object.entries(chart.attributes).map(([name, it]) => [
    `data-roll-call-${name}`,
    it,
  ]);
  const attributes = { class: "roll-call", ...Object.fromEntries(given), style: reserved(chart) };
  const lines = [
    opening("figure", attributes),
    ` ${picture(chart, chart.alt ?? alternative(chart.said))}`,
    ` <figcaption>${captionOf(chart)}</figcaption>`,
    "</figure>",
    script(chart),
  ];
  return lines.filter((it) => it.trim()).join("\n");
}

/** The element itself, for pages that allow custom elements. @param {Chart} chart */
const tag = (chart) =>
  [
    opening("roll-call", { ...chart.attributes, style: `display:block;${reserved(chart)}` }),
    ` <p>${captionOf(chart)}</p>`,
    "</roll-call>",
    script(chart),
  ].join("\n");

/**
 * The picture alone, as a link to the chart: for mail, and where no script may run. It has no
 * caption, so its description says all that a caption would.
 *
 * @param {Chart} chart
 */
const image = (chart) => picture(chart, completed(chart.said, chart.alt));

/** @param {Chart} chart @param {string} alt */
function picture({ place: { image: it, page } }, alt) {
  if (!it) return "";
  const { src, width, height } = it;
  const style = "max-width:100%;height:auto";
  const size = width && height ? { width, height } : {};
  const tag = opening("img", { src, ...size, loading: "lazy", alt, style });
  return page ? `${opening("a", { href: page })}${tag}</a>` : tag;
}

/**
 * The page for iframes in an iframe, with `frame.js`, which it tells its height.
 *
 * @param {Chart} chart
 */
const iframe = (chart) =>
  [
    `${opening("iframe", {
      src: embedAddress(chart),
      title: chart.said.heading,
      loading: "lazy",
      width: "100%",
      height: chart.height.wide,
      style: `border:0;${reserved(chart)}`,
      referrerpolicy: "no-referrer",
    })}</iframe>`,
    `${opening("script", { type: "module", src: besides(chart.place.script, "frame.js") })}</script>`,
  ].join("\n");

/** The page for iframes in an `<amp-iframe>`, which it tells its height. @param {Chart} chart */
function amp(chart) {
  const attributes = {
    src: embedAddress(chart),
    title: chart.said.heading,
    width: WIDE,
    height: chart.height.wide,
    layout: "responsive",
    sandbox: "allow-scripts allow-popups",
    frameborder: 0,
  };
  const start = opening("amp-iframe", attributes).replace(/>$/, " resizable>");
  const larger = escaped(chart.say("publish-larger"));
  const overflow = `<div overflow tabindex="0" role="button" aria-label="${larger}">${larger}</div>`;
  const { image: it } = chart.place;
  const words = completed(chart.said, chart.alt);
  const placeholder = it
    ? opening("amp-img", { layout: "fill", src: it.src, alt: words }).replace(
        />$/,
        " placeholder></amp-img>",
      )
    : `<div placeholder>${escaped(words)}</div>`;
  return [start, ` ${overflow}`, ` ${placeholder}`, "</amp-iframe>"].join("\n");
}

/**
 * Returns the address of the page for iframes, with everything in it that the picture depends on.
 *
 * @param {Chart} chart
 */
function embedAddress({ attributes, place }) {
  const query = new URLSearchParams();
  const page = besides(place.script, "embed.html");
  for (const [name, it] of Object.entries(attributes)) {
    if (!it || name === "state") continue;
    // The dataset's address is made relative to that page, which the snippet need not be beside.
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

/**
 * The tag of the script, and one that preloads the core if the chart needs that.
 *
 * @param {Chart} chart
 */
function script({ attributes, place: { script: src, integrity, core } }) {
  const preload =
    core && isOfFirstCore(attributes)
      ? opening("link", {
          ...{ rel: "preload", as: "fetch", crossorigin: "anonymous" },
          ...{ referrerpolicy: "no-referrer", href: besides(src, core) },
        })
      : "";
  const crossorigin = integrity && "anonymous";
  return `${preload}${opening("script", { type: "module", src, integrity, crossorigin })}</script>`;
}

/**
 * Whether the element draws the chart with the core of a first picture. Any other core it asks for
 * itself.
 *
 * @param {Record<string, string | undefined>} attributes
 */
const isOfFirstCore = ({ view = "breakdown", vote = "", patterns, state }) =>
  view === "breakdown" && !/[\s#]/.test(vote) && !patterns && !state;

/**
 * Returns the caption as HTML: an editor's words or the computed ones, what these leave out of the
 * record, a link to the table of all members or figures, and the source.
 *
 * @param {Chart} chart
 */
export function captionOf(chart) {
  const { said, say, place } = chart;
  const words = chart.caption ?? caption(said);
  const rest = leftOut(said, words);
  const isMany = said.summary.some((it) => it.kind === "alignment");
  const label = say(isMany ? "publish-figures" : "publish-who");
  const links = [
    place.page && element("a", { href: `${place.page}#table` }, label),
    sourceLink(said),
  ].filter(Boolean);
  const small = rest && element("small", {}, rest);
  return [escaped(words), small, links.join(" · ")].filter(Boolean).join(" ");
}

/**
 * Returns the style that reserves the chart's height, so that nothing moves when it comes. Between
 * the two known heights it depends on the width of the window.
 *
 * @param {Chart} chart
 */
export function reserved(chart) {
  const { narrow, wide } = chart.height;
  if (narrow <= wide) return `min-height:${wide}px`;
  const slope = (narrow - wide) / (WIDE - NARROW);
  const start = Math.round(narrow + slope * (NARROW + MARGINS));
  return `min-height:max(${wide}px,calc(${start}px - ${Math.round(slope * 100)}vw))`;
}
