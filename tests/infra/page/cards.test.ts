/** @jest-environment jsdom */
import { localiseCard, localiseText } from "../../../infra/local/page/cards/card-text.ts";
import { markdownToHtml } from "../../../infra/local/page/cards/markdown.ts";
import { type CardEars, renderCard } from "../../../infra/local/page/cards/render-card.ts";

// The renderer writes its words through innerText, which jsdom lacks.
Object.defineProperty(HTMLElement.prototype, "innerText", {
  get(this: HTMLElement) {
    return this.textContent;
  },
  set(this: HTMLElement, words: string) {
    this.textContent = words;
  },
});

const lena = { zone: "Europe/Berlin", locale: "de-DE" };
const mateo = { zone: "America/New_York", locale: "en-US" };
const at = "2026-11-23T09:00:00Z";

describe("a card's text", () => {
  it("shows a time on the reader's own clock and in their language", () => {
    const text = `{{DATE(${at}, SHORT)}}, {{TIME(${at})}}`;
    expect(localiseText(text, lena)).toBe("Mo., 23. Nov. 2026, 10:00");
    expect(localiseText(text, mateo).replace(" ", " ")).toBe("Mon, Nov 23, 2026, 4:00 AM");
  });

  it("takes the date of the reader's zone, on the other side of midnight too", () => {
    expect(localiseText("{{DATE(2026-11-23T23:30:00Z)}}", lena)).toBe("24.11.2026");
  });

  it("leaves alone what a button sends back", () => {
    const card = { text: `{{TIME(${at})}}`, data: { text: `{{TIME(${at})}}` } };
    expect(localiseCard(card, lena)).toEqual({ text: "10:00", data: card.data });
  });
});

describe("Markdown in a card", () => {
  it("knows bold, italic, links and lists", () => {
    expect(markdownToHtml("**a** _b_ [c](https://d.example/e_f_g)")).toBe(
      '<p><strong>a</strong> <em>b</em> <a href="https://d.example/e_f_g" target="_blank" rel="noreferrer">c</a></p>',
    );
    expect(markdownToHtml("- a\n- b")).toBe("<ul><li>a</li><li>b</li></ul>");
  });

  it("lets no HTML and no script link through", () => {
    expect(markdownToHtml('<img onerror="x"> [y](javascript:z)')).toBe(
      "<p>&lt;img onerror=&quot;x&quot;&gt; [y](javascript:z)</p>",
    );
  });

  it("leaves words_with_underscores as they are", () => {
    expect(markdownToHtml("a_b_c 2*3*4")).toBe("<p>a_b_c 2*3*4</p>");
  });
});

describe("a rendered card", () => {
  const heard = () => {
    const told: unknown[] = [];
    const ears: CardEars = {
      execute: (press) => told.push(["execute", press]),
      submit: (data) => told.push(["submit", data]),
      open: (url) => told.push(["open", url]),
    };
    return { told, ears };
  };
  const card = (parts: object) => ({ type: "AdaptiveCard", version: "1.5", ...parts });
  const button = (element: HTMLElement, words: string) =>
    [...element.querySelectorAll("button")].find(({ textContent }) => textContent === words);
  const join = {
    type: "Action.Execute",
    title: "Join",
    verb: "circle.join",
    id: "join",
    data: { circle: "c1" },
  };

  it("presses Action.Execute with its own data and the inputs apart", () => {
    const { told, ears } = heard();
    const input = { type: "Input.Text", id: "offer", label: "Offer", value: "Listening" };
    const element = renderCard(card({ body: [input], actions: [join] }), lena, ears);
    button(element, "Join")?.click();
    expect(told).toEqual([
      [
        "execute",
        {
          verb: "circle.join",
          id: "join",
          data: { circle: "c1" },
          inputs: { offer: "Listening" },
        },
      ],
    ]);
  });

  it("presses nothing while a required input is empty, and says what is missing", () => {
    const { told, ears } = heard();
    const errorMessage = "Say what you offer";
    const input = {
      type: "Input.Text",
      id: "offer",
      label: "Offer",
      isRequired: true,
      errorMessage,
    };
    const element = renderCard(card({ body: [input], actions: [join] }), lena, ears);
    button(element, "Join")?.click();
    expect(told).toEqual([]);
    expect(element.textContent).toContain(errorMessage);
  });

  it("opens links and hands over a Submit", () => {
    const { told, ears } = heard();
    const actions = [
      { type: "Action.OpenUrl", title: "Open", url: "https://a.example/" },
      { type: "Action.Submit", title: "Send", data: { x: 1 } },
    ];
    const element = renderCard(card({ actions }), lena, ears);
    button(element, "Open")?.click();
    button(element, "Send")?.click();
    expect(told).toEqual([
      ["open", "https://a.example/"],
      ["submit", { x: 1 }],
    ]);
  });
});
