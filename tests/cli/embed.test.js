// `draw` as PNG and `embed`: the code to paste in every form, and the folder that is uploaded.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { stemOf } from "../../www/publish/stem.js";
import { folder, messageKeys, rollCall, root } from "./harness.js";

const CRIMEA = [
  ...["www/data/ukraine.json", "--vote", "A/RES/74/17"],
  ...["--blocs", "balkans eu", "--focus", "SRB"],
];
const BASE = "https://news.example/votes/";
/** The stem of the names of all its files. */
const STEM = stemOf({
  ...{ vote: "A/RES/74/17", view: "breakdown", lang: "en" },
  ...{ blocs: ["balkans", "eu"], focus: ["SRB"] },
});
const OUTCOMES = {
  en: "63 in favour, 19 against, 66 abstaining",
  "sr-Latn": "63 za, 19 protiv, 66 uzdržano",
  ar: "63",
};

/** @param {string[]} args */
function embed(...args) {
  const { code, stdout, stderr } = rollCall(["embed", ...CRIMEA, ...args]);
  assert.equal(code, 0, stderr);
  return stdout;
}

/** Returns width and height from a PNG's first chunk. @param {Uint8Array} bytes */
function sizeOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  assert.equal(view.getUint32(0), 0x89504e47, "no PNG");
  return [view.getUint32(16), view.getUint32(20)];
}

test("PNG has the same bytes at every run, at the scale asked for", (t) => {
  const at = folder(t, {});
  const draw = (/** @type {string} */ name, /** @type {string[]} */ ...args) => {
    const { code, stderr } = rollCall(["draw", ...CRIMEA, ...args, "-o", join(at, name)]);
    assert.equal(code, 0, stderr);
    return readFileSync(join(at, name));
  };
  const once = draw("a.png");
  assert.deepEqual(draw("b.png"), once);
  const svg = draw("a.svg").toString();
  const [, width, height] = svg.match(/width="(\d+)" height="(\d+)"/) ?? [];
  assert.deepEqual(sizeOf(once), [2 * Number(width), 2 * Number(height)]);
  assert.deepEqual(sizeOf(draw("c.png", "--scale", "1")), [Number(width), Number(height)]);
  assert.deepEqual(sizeOf(draw("card.png", "--card")), [1200, 630]);
  for (const lang of Object.keys(OUTCOMES)) {
    assert.deepEqual(sizeOf(draw(`${lang}.png`, "--card", "--lang", lang)), [1200, 630]);
  }
});

test("what cannot be drawn is refused", () => {
  for (const [args, said] of [
    [["--scale", "9", "-o", "x.png"], /--scale is "9"; write a number from 1 to 4/],
    [["--scale", "2", "-o", "x.svg"], /--scale is for PNG/],
    [["-o", "x.gif"], /SVG or PNG/],
  ]) {
    const { code, stderr } = rollCall(["draw", ...CRIMEA, .../** @type {string[]} */ (args)]);
    assert.equal(code, 2);
    assert.match(stderr, /** @type {RegExp} */ (said));
  }
});

test("the figure says what, where, when, the totals and the focus, in each language", () => {
  for (const [lang, outcome] of Object.entries(OUTCOMES)) {
    const code = embed("--lang", lang, "--base", BASE);
    const alt = code.match(/alt="([^"]*)"/)?.[1] ?? "";
    const caption = code.match(/<figcaption>(.*)<\/figcaption>/)?.[1] ?? "";
    for (const text of [alt, caption]) {
      for (const it of [outcome, "A/RES/74/17", "2019", "66", "19", "193"]) {
        assert.ok(text.includes(it), `${lang}: ${it} is not in ${text}`);
      }
      assert.ok(!/[\u2066-\u2069]/.test(text));
    }
    assert.match(code, new RegExp(`data-roll-call-src="${BASE}ukraine\\.json"`));
    assert.match(
      code,
      /<script type="module" src="https:\/\/news\.example\/votes\/roll-call\.js">/,
    );
    assert.match(code, /style="min-height:/);
  }
});

/** A record that names itself and nothing else. */
const PASTED = `A/78/PV.50

A recorded vote was taken on 19 December 2023.

In favour: Albania, Bulgaria, Serbia
Against: Russian Federation
Abstaining: Bosnia and Herzegovina

The draft resolution was adopted by 3 votes to 1, with 1 abstention (resolution 78/221).
`;

test("no export in any language has the key of a message in place of words", (t) => {
  for (const lang of Object.keys(OUTCOMES)) {
    for (const view of ["breakdown", "alignment"]) {
      const out = join(folder(t, {}), "votes");
      const about = ["--view", view, "--lang", lang, "--base", BASE, "--out", out];
      const own = embed(...about)
        .trim()
        .split("\n")
        .filter((it) => /^(a-res|[a-z]+-srb).*\.(html|txt|csv|svg|oembed\.json)$/.test(it));
      assert.equal(own.length, 8, own.join());
      for (const name of own) {
        const text = readFileSync(join(out, name), "utf8");
        assert.deepEqual(messageKeys(text), [], `${lang}, ${name}`);
      }
    }
  }
});

test("every export has date, body, tally and source, whatever the editor writes", (t) => {
  const pasted = join(folder(t, { "record.txt": PASTED }), "record.txt");
  const place = "docs.example/A/78/PV.50";
  const from = ["--url", `https://${place}`, "--unnamed", "did-not-vote"];
  for (const [files, facts] of /** @type {[string[], string[]][]} */ ([
    [
      CRIMEA,
      [
        ...["9 December 2019", "UN General Assembly", "A/RES/74/17"],
        ...["63 in favour, 19 against, 66 abstaining", "UN Digital Library"],
      ],
    ],
    [
      [pasted, ...from],
      ["19 December 2023", "A/RES/78/221", "3 in favour, 1 against, 1 abstaining", place],
    ],
  ])) {
    for (const own of [[], ["--caption", "Mine & only mine", "--alt", "Mine"]]) {
      const out = join(folder(t, {}), "votes");
      const { code, stderr } = rollCall(["embed", ...files, ...own, "--out", out]);
      assert.equal(code, 0, stderr);
      const stem = files === CRIMEA ? STEM : "a-res-78-221";
      const text = (/** @type {string} */ name) => readFileSync(join(out, stem + name), "utf8");
      const snippets = Object.fromEntries(
        text("-snippets.html")
          .split("<!-- ")
          .map((it) => /** @type {[string, string]} */ (it.split(" -->\n"))),
      );
      const { figure, element, amp, image } = snippets;
      const alt = figure.match(/alt="([^"]*)"/)?.[1] ?? "";
      const whole = [".html", "-single.html", ".txt", "-table.html", ".csv", ".svg"].map(text);
      for (const [index, it] of [figure, element, amp, image, ...whole].entries()) {
        for (const fact of facts) {
          // A picture has each count in a text of its own.
          if (it.startsWith("<svg") && fact.includes("in favour")) continue;
          assert.ok(
            it.replace(/\s+/g, " ").includes(fact),
            `${index}: ${fact} is not in ${it.slice(0, 2000)}`,
          );
        }
        assert.ok(!/<a [^>]*><\/a>/.test(it), `${index}: an empty link`);
      }
      assert.match(figure, new RegExp(`">(Source: )?[^<]*${facts.at(-1)}</a></figcaption>`));
      if (own.length === 0) {
        for (const fact of facts.slice(0, -1)) assert.ok(alt.includes(fact), alt);
      } else assert.match(figure, /<figcaption>Mine &amp; only mine <small>/);
    }
  }
});

test("what a source states otherwise than its list stands beside the counts, of that roll call only", (t) => {
  const call = { date: "2024-05-06", stated: { yes: 3, no: 1, abstain: 1 } };
  const data = {
    rollcall: 1,
    members: ["A", "B", "C", "D", "E"].map((id) => ({ id })),
    rollCalls: [
      { ...call, id: "differs", positions: "YYN.." },
      { ...call, id: "nobody", positions: "?????" },
      { ...call, id: "agrees", positions: "YYYNA" },
    ],
  };
  const cwd = folder(t, { "own.json": JSON.stringify(data) });
  for (const [vote, said] of [
    ["differs", /2 in favour, 1 against.* source states 3 in favour, 1 against, 1 abstaining, but/],
    ["nobody", /5 of 5 members are not named.* source states 3 in favour, 1 against, 1 abstaining/],
    ["agrees", /^(?!.*states)/],
  ]) {
    for (const own of [[], ["--alt", "Mine", "--caption", "2 in favour, 1 against"]]) {
      for (const [form, part] of /** @type {[string, RegExp][]} */ ([
        ["figure", /<figcaption>(.*)<\/figcaption>/],
        ["element", /<p>(.*)<\/p>/],
        ["image", / alt="([^"]*)"/],
        ["table", /<caption>(.*)<\/caption>/],
      ])) {
        const args = ["embed", "own.json", "--vote", String(vote), "--form", form, ...own];
        const { stdout, stderr } = rollCall(args, { cwd });
        const words = stdout.match(part)?.[1] ?? stderr;
        assert.match(words, /** @type {RegExp} */ (said), form);
        assert.equal(words.split(/but its list/).length, vote === "agrees" ? 1 : 2, words);
      }
    }
    const figure = rollCall(["embed", "own.json", "--vote", String(vote)], { cwd }).stdout;
    assert.match(figure.match(/ alt="([^"]*)"/)?.[1] ?? "", /** @type {RegExp} */ (said));
  }
  // A view of many roll calls says nothing about the totals of one.
  const many = ["embed", "own.json", "--view", "alignment", "--focus", "A"];
  assert.doesNotMatch(rollCall(many, { cwd }).stdout, /states/);
});

test("where nothing is drawn, the description says why", () => {
  const many = ["--view", "space", "--from", "1800", "--to", "1801"];
  assert.match(embed(...many), /alt="[^"]*No roll call is in this period and topic\./);
});

test("every form has the words, and only addresses below the base", () => {
  for (const form of ["figure", "element", "iframe", "amp", "image", "link", "text", "table"]) {
    const code = embed("--form", form, "--base", BASE);
    const addresses = [...code.matchAll(/(?:src|href)="([^"]*)"/g)].map((it) => it[1]);
    for (const it of addresses) {
      assert.ok(
        it.startsWith(BASE) || it.startsWith("https://digitallibrary.un.org/"),
        `${form}: ${it}`,
      );
    }
    if (form === "link")
      assert.match(code, /^https:\/\/news\.example\/votes\/embed\.html\?src=ukraine\.json&/);
  }
});

test("the files are named after what they show", () => {
  const two = "A/RES/68/262 A/RES/74/17";
  for (const [args, stem] of /** @type {[string[], RegExp][]} */ ([
    [["--vote", "a/res/74/17"], /^a-res-74-17$/],
    [["--vote", "A/RES/74/17#1"], /^a-res-74-17-1-\w+$/],
    [["--vote", two], /^a-res-68-262-a-res-74-17-\w+$/],
    [["--vote", "A/RES/74/17", "--focus", "SRB"], /^a-res-74-17-\w+$/],
    [["--vote", "A/RES/74/17", "--theme", "dark", "--lang", "ar"], /^a-res-74-17-ar-dark$/],
    [["--view", "precedents", "--focus", "SRB BIH"], /^precedents-srb-bih-\w+$/],
    [["--view", "space"], /^space$/],
  ])) {
    // The address of the folder may end with a slash or without one.
    for (const base of [BASE, BASE.slice(0, -1)]) {
      const { stdout } = rollCall(["embed", "www/data/ukraine.json", ...args, "--base", base]);
      const [, page, image] = stdout.match(/<a href="([^"]*)\.html"><img src="([^"]*)\.png"/) ?? [];
      assert.equal(page, image);
      assert.ok(page.startsWith(BASE));
      assert.match(page.slice(BASE.length), stem);
    }
  }
});

test("another picture has another name, and letters of all scripts stay", () => {
  const question = { vote: "A/1", view: "breakdown", lang: "en" };
  const all = [
    {},
    ...["A-1", "a/1", "A/1 A/2", "A/1#2", "A/1/AR", "A/1/TABLE", "A/1/CARD"].map((vote) => ({
      vote,
    })),
    ...["Предлог 5", "Одлука 5", "5", "提案5", "القرار 5", "…", "x".repeat(99), "x".repeat(98)].map(
      (vote) => ({ vote }),
    ),
    ...["ar", "sr-Latn"].map((lang) => ({ lang })),
    ...["hemicycle", "table"].map((view) => ({ view })),
    { theme: "dark" },
    ...[{ focus: ["SRB"] }, { blocs: ["SRB"] }, { focus: ["SRB", "RUS"] }, { focus: ["SRB RUS"] }],
    { heading: "Mine" },
    ...[
      {},
      { focus: ["AR"] },
      { lang: "ar" },
      { with: ["AR"] },
      { from: "2019" },
      { to: "2019" },
    ].map((it) => ({ vote: undefined, view: "alignment", ...it })),
  ].map((it) => stemOf({ ...question, ...it }));
  // Each stem is the beginning of several files' names.
  const files = all.flatMap((it) => ["", "-card", "-table", "-single"].map((end) => it + end));
  assert.equal(new Set(files).size, files.length, all.join("\n"));
  for (const it of ["a-1", "a-1-ar", "a-1-hemicycle", "a-1-dark", "5", "alignment"]) {
    assert.ok(all.includes(it), it);
  }
  assert.match(all.join(" "), /предлог-5-\w+ одлука-5-\w+ 5 提案5-\w+ القرار-5-\w+ roll-call-/);
  for (const it of all) assert.ok(it.length < 60 && !/[^\p{L}\p{M}\p{N}-]/u.test(it), it);
  assert.equal(stemOf(question), stemOf({ ...question, theme: "light", blocs: [], topic: "" }));
});

test("charts share a folder", (t) => {
  const out = join(folder(t, {}), "votes");
  const draw = (/** @type {string[]} */ ...args) => {
    const call = ["embed", "www/data/ukraine.json", "--vote", "A/RES/74/17", ...args, "--out", out];
    return rollCall(call).stdout.trim().split("\n");
  };
  const names = [[], ["--lang", "ar"], ["--view", "hemicycle"]].flatMap((it) => draw(...it));
  const shared = (/** @type {string} */ it) => !it.startsWith("a-res");
  const own = names.filter((it) => !shared(it));
  assert.equal(own.length, 3 * 10);
  assert.equal(new Set(own).size, own.length, own.join());
  assert.match(readFileSync(join(out, "a-res-74-17.html"), "utf8"), /<html lang="en">/);
  assert.match(
    readFileSync(join(out, "a-res-74-17-ar.html"), "utf8"),
    /<html lang="ar" dir="rtl">/,
  );
});

test("lists with commas are lists of the element too", () => {
  const code = (/** @type {string} */ form, /** @type {string} */ sign) => {
    const lists = ["--blocs", `balkans${sign}eu`, "--focus", `SRB${sign}BIH`];
    const call = ["embed", "www/data/ukraine.json", "--vote", "A/RES/74/17", "--form", form];
    return rollCall([...call, ...lists]).stdout;
  };
  for (const form of ["figure", "element", "iframe"]) {
    assert.equal(code(form, ","), code(form, " "));
  }
  assert.ok(code("element", ",").includes('blocs="balkans eu" focus="SRB BIH"'));
});

test("the script's hash is that of the script, if it is asked for", () => {
  const script = readFileSync(join(root, "www/dist/roll-call.js"));
  const hash = createHash("sha384").update(script).digest("base64");
  for (const form of ["figure", "element"]) {
    const code = embed("--form", form, "--integrity");
    assert.ok(code.includes(` integrity="sha384-${hash}" crossorigin="anonymous"></script>`), form);
    assert.ok(!embed("--form", form).includes("integrity"));
  }
});

test("the core of a first picture is preloaded where it is asked for, and no other", () => {
  const { core } = JSON.parse(readFileSync(join(root, "www/dist/element.json"), "utf8"));
  const base = "https://example.org/votes/";
  const link = `<link rel="preload" as="fetch" crossorigin="anonymous" referrerpolicy="no-referrer" href="${base}${core}"><script `;
  for (const form of ["figure", "element"]) {
    assert.ok(embed("--form", form, "--preload", "--base", base).includes(link), form);
    assert.ok(!embed("--form", form, "--base", base).includes("preload"), form);
    const tiles = embed("--form", form, "--preload", "--base", base, "--view", "tiles");
    assert.ok(!tiles.includes("preload"), form);
  }
});

test("a folder that cannot be made is a mistake of the call", () => {
  for (const out of ["/proc/zz", "www/data/ukraine.json/x"]) {
    const call = ["embed", "www/data/ukraine.json", "--vote", "A/RES/74/17", "--out", out];
    const { code, stderr } = rollCall(call);
    assert.equal(code, 2, stderr);
    assert.match(stderr, /--out is/);
  }
});

test("an editor's words are text, whatever is in them", () => {
  const nasty = `"><script>alert(1)</script><img src=x onerror=alert(1)> & 'so'`;
  for (const form of ["figure", "element", "iframe", "amp", "image", "html"]) {
    const code = embed("--form", form, "--heading", nasty, "--alt", nasty, "--caption", nasty);
    assert.ok(!code.includes("<script>alert"), form);
    assert.ok(!code.includes("<img src=x"), form);
  }
});

test("addresses that are none, and choices that exclude each other, are refused", (t) => {
  const file = join(folder(t, { "a.txt": "" }), "a.txt");
  for (const [args, said] of [
    [["--base", "javascript:alert(1)"], /--base is "javascript:alert\(1\)"/],
    [["--base", "votes/"], /write an address that begins with https/],
    [["--script", "data:text/javascript,1"], /--script is/],
    [["--form", "flash"], /--form is "flash"/],
    [["--out", file], /which is a file/],
    [["--out", "x", "--form", "amp"], /leave out --form/],
  ]) {
    const call = ["embed", ...CRIMEA, .../** @type {string[]} */ (args)];
    const { code, stderr } = rollCall(call);
    assert.equal(code, 2, stderr);
    assert.match(stderr, /** @type {RegExp} */ (said));
  }
  const { code } = rollCall(["embed", "www/data/ukraine.json", "--vote", "A/RES/99/99"]);
  assert.equal(code, 1);
});

test("the folder has all that is uploaded, and what others read of it", (t) => {
  const out = join(folder(t, {}), "votes");
  const listed = embed("--base", BASE, "--out", out).trim().split("\n");
  for (const name of listed) assert.ok(existsSync(join(out, name)), name);
  const text = (/** @type {string} */ name) => readFileSync(join(out, name), "utf8");
  for (const name of ["roll-call.js", "embed.html", "frame.js", `${STEM}.csv`]) {
    assert.ok(listed.includes(name), name);
  }
  // The picture is the one that `draw` makes.
  const drawn = rollCall(["draw", ...CRIMEA, "-o", join(out, "again.png")]);
  assert.equal(drawn.code, 0, drawn.stderr);
  assert.deepEqual(readFileSync(join(out, "again.png")), readFileSync(join(out, `${STEM}.png`)));

  const page = text(`${STEM}.html`);
  const meta = (/** @type {string} */ name) =>
    page.match(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`))?.[1] ?? "";
  assert.equal(meta("og:image"), `${BASE}${STEM}-card.png`);
  assert.equal(meta("og:url"), `${BASE}${STEM}.html`);
  assert.equal(meta("twitter:card"), "summary_large_image");
  assert.match(meta("og:image:alt"), /63 in favour, 19 against, 66 abstaining/);
  assert.match(meta("og:description"), /63 in favour/);
  assert.match(page, /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/news/);
  assert.equal(page.match(/<tr>/g)?.length, 1 + 193);

  // oembed.com, 2.3.4: what a rich answer must have.
  const oembed = JSON.parse(text(`${STEM}.oembed.json`));
  assert.deepEqual([oembed.version, oembed.type], ["1.0", "rich"]);
  assert.match(oembed.html, /^<iframe /);
  for (const name of ["width", "height", "thumbnail_width", "thumbnail_height"]) {
    assert.ok(Number.isInteger(oembed[name]), name);
  }
  const card = readFileSync(join(out, `${STEM}-card.png`));
  assert.deepEqual(sizeOf(card), [oembed.thumbnail_width, oembed.thumbnail_height]);

  // Each policy has the hashes of what is inline in its page.
  for (const name of [`${STEM}.html`, `${STEM}-single.html`]) {
    const html = text(name);
    const [, policy] = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/) ?? [];
    const inline = [...html.matchAll(/<style>([^]*?)<\/style>/g)];
    const scripts = [...html.matchAll(/<script type="module">([^]*?)<\/script>/g)];
    for (const [, content] of [...inline, ...scripts]) {
      const hash = createHash("sha256").update(content).digest("base64");
      assert.ok(policy.includes(`sha256-${hash}`), name);
    }
    assert.ok(!/ style="/.test(html.replace(/<script[^]*?<\/script>/g, "")), name);
  }
  const csv = text(`${STEM}.csv`).trimEnd().split("\r\n");
  assert.equal(csv.length, 1 + 193);
  assert.equal(csv[0][0], "\ufeff", "spreadsheets take it for UTF-8");
  assert.match(csv[1], /9 December 2019.*UN Digital Library https:\/\/digitallibrary\.un\.org/);
});
