// The card of a member: what it did here, what its blocs did, what it did on related roll calls.

/** The card of one element. */
export class CardPanel {
  /** @type {string | undefined} */
  #member;

  /** @param {import("./explore.js").Explorer} explorer */
  constructor(explorer) {
    this.explorer = explorer;
    const { make } = explorer;
    this.panel = make("section", { class: "card", part: "card" });
    this.panel.hidden = true;
  }

  /** Opens the card of a member; without one, closes it. @param {string | undefined} member */
  show(member) {
    this.#member = member;
    this.fill();
    if (member) this.explorer.reveal(this.panel);
  }

  /** @returns {boolean} Whether it was open. */
  close() {
    const isOpen = this.#member !== undefined;
    this.explorer.handBack([this.panel]);
    this.show(undefined);
    return isOpen;
  }

  /** Fills the card with what the picture now says of the member; hides it if that is nothing. */
  fill() {
    const { make, host, say, asked } = this.explorer;
    const chart = this.#member !== undefined && asked ? host.chart() : undefined;
    /** @type {import("../types.js").Card | undefined} */
    const card = chart?.card(this.#member ?? "", asked, say);
    this.panel.hidden = !card;
    if (!card) return;
    const close = make("button", { type: "button", class: "close", "aria-label": say("ui-close") });
    close.textContent = "×";
    close.addEventListener("click", () => this.explorer.clear());
    const position = make("span", { class: `mark ${card.position}`, "aria-hidden": "true" });
    const votes = card.votes.map((vote) => {
      const item = make("li", {}, make("span", { class: "away", text: vote.label }));
      item.append(make("span", { class: `mark ${vote.position}`, title: vote.label }));
      if (vote.here) item.setAttribute("aria-current", "true");
      return item;
    });
    const years = card.votes.map(({ year }) => year);
    const texts = [`${years[0]}`, say("card-here"), `${years.at(-1)}`];
    // Hidden from screen readers: the items of the list say all days, and which one is shown.
    const hidden = { class: "years", "aria-hidden": "true" };
    const scale = make("p", hidden, ...texts.map((text) => make("span", { text })));
    this.panel.setAttribute("aria-label", card.name);
    this.panel.replaceChildren(
      make("p", { class: "name" }, position, make("b", { text: card.name }), ` · ${card.label}`),
      close,
      ...card.notes.map((text) => make("p", { class: "about", text })),
      ...(card.blocs.length > 0
        ? [
            make("p", { class: "about", text: say("card-blocs") }),
            make("ul", {}, ...card.blocs.map(({ text }) => make("li", { text }))),
          ]
        : []),
      make("p", { class: "about", text: card.strip }),
      make(
        "div",
        { class: "times" },
        make("ol", { class: "strip" }, ...votes),
        ...(votes.length > 1 ? [scale] : []),
      ),
    );
  }
}
