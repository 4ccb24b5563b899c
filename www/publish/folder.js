// All that a publisher uploads for one chart, as files of one folder.

import { embedCode, FORMS } from "./codes.js";
import { oembed, permalink, singleFile } from "./page.js";
import { csvFile, htmlTable } from "./sheet.js";

/**
 * @typedef {{name: string, bytes: Uint8Array | string}} File
 *
 * @typedef {object} Material
 * @property {string} stem What the names of this chart's files begin with.
 * @property {string} dataName The file name of the dataset.
 * @property {string} lang
 * @property {boolean} rtl
 * @property {string} [base] The address that the folder will have.
 * @property {import("./sheet.js").Table} table
 * @property {string} text The chart in plain words.
 * @property {Uint8Array} data The dataset.
 * @property {string} svg
 * @property {string} card The share card as SVG.
 * @property {(svg: string, scale: number) => Promise<Uint8Array>} png
 * @property {File[]} element What a page with the element loads.
 * @property {string} core The name of the file among these that is the core of a first picture.
 * @property {string} script The element in one piece.
 */

/**
 * Resolves to the files of the folder.
 *
 * @param {import("./codes.js").Chart} chart
 * @param {Material} material
 * @returns {Promise<File[]>}
 */
export async function files(chart, material) {
  const { stem, base, table } = material;
  const [card, oembedName] = [`${stem}-card.png`, `${stem}.oembed.json`];
  const about = { ...material, card, oembed: base && oembedName };
  const data = new TextDecoder().decode(material.data);
  // The chart's own page stands in the folder itself, so its addresses are relative.
  const here = { ...chart, attributes: { ...chart.attributes, src: material.dataName } };
  const beside = {
    ...{ script: "roll-call.js", core: material.core, page: `${stem}.html` },
    ...(chart.place.image && { image: { ...chart.place.image, src: `${stem}.png` } }),
  };
  const snippets = FORMS.map((form) => `<!-- ${form} -->\n${embedCode(form, chart)}\n`);
  return [
    { name: material.dataName, bytes: material.data },
    { name: `${stem}.svg`, bytes: material.svg },
    { name: `${stem}.png`, bytes: await material.png(material.svg, 2) },
    { name: card, bytes: await material.png(material.card, 1) },
    {
      name: `${stem}.html`,
      bytes: await permalink({ ...here, place: beside }, table, about),
    },
    ...(base ? [{ name: oembedName, bytes: oembed(chart, { base, card }) }] : []),
    {
      name: `${stem}-single.html`,
      bytes: await singleFile(chart, table, { ...material, data }),
    },
    { name: `${stem}.txt`, bytes: material.text },
    { name: `${stem}-table.html`, bytes: `${htmlTable(chart.said, table)}\n` },
    { name: `${stem}.csv`, bytes: csvFile(chart.said, table, chart.say) },
    { name: `${stem}-snippets.html`, bytes: snippets.join("\n") },
    { name: "HOW-TO.txt", bytes: howTo(stem, base, material.dataName) },
    ...material.element,
  ];
}

/**
 * @param {string} stem
 * @param {string | undefined} base
 * @param {string} dataName
 */
const howTo = (stem, base, dataName) => `How to publish this chart

1. Upload everything in this folder to ${base ?? "one folder of your own web server"}.
   Nothing else is needed: no service, no account, no request to anybody else.
2. Paste the first snippet of ${stem}-snippets.html (figure) into the article. If your editor removes
   <script>, put that line once into the page template; the figure works with it.
3. Look at the article. Without scripts, in feeds and in reader views people see ${stem}.png with its
   description, the totals and a link.

${stem}.html         the chart's own page, for links and networks (${stem}-card.png is its card)
${stem}-single.html  everything in one file: works from a disk, offline
${stem}.svg, .png    the picture
${stem}.txt          the chart in words, for mail; ${stem}-table.html the table, for Apple News
${stem}.csv          the table for spreadsheets
${dataName}          the dataset that the chart is made from
embed.html           the chart in an <iframe>, with frame.js in the article

The server must send .wasm as application/wasm or any other type, and, if articles are on another host,
"Access-Control-Allow-Origin: *". A content security policy needs
script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:.
`;
