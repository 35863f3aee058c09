import { execute, executeWithoutInputs, openUrl } from "../../../bot/kit/button.ts";
import { card } from "../../../bot/kit/card.ts";
import { choiceInput, textInput } from "../../../bot/kit/input.ts";
import { momentOf } from "../../../bot/kit/moment.ts";
import { refreshFor } from "../../../bot/kit/refresh.ts";
import { ringImage } from "../../../bot/kit/ring-image.ts";
import { facts, heading, lines, subtle, text } from "../../../bot/kit/text.ts";
import { personId } from "../../../shared/kernel/ids.ts";
import { instant } from "../../../shared/time/instant.ts";
import { cardLint } from "../../builders/card-lint.ts";

const ana = personId.parse("00000000-0000-4000-8000-00000000000a");
const press = { verb: "circle.view", circle: "c" } as const;

describe("the card pieces", () => {
  it("make a card that the lint accepts", () => {
    const whole = card(
      [
        heading("Tuesday circle"),
        ringImage([{ highlighted: true }, { highlighted: false }, { highlighted: false }], "Ana"),
        facts([["When", momentOf(instant("2026-11-24T15:00:00Z"))]]),
        text("Two asks wait"),
        subtle("Prepared by nobody"),
        lines(["one", "two"]),
        textInput({ id: "offer", label: "I offer", errorMessage: "At most 200", most: 200 }),
        choiceInput({
          id: "worth",
          label: "Worth it?",
          errorMessage: "Choose one",
          choices: [{ title: "Yes", value: "yes" }],
          required: true,
        }),
      ],
      [
        execute("I am in", press),
        executeWithoutInputs("Not now", press),
        openUrl("Open", "https://a.example/b"),
      ],
      refreshFor([ana], press),
    );
    expect(cardLint(whole)).toEqual([]);
  });

  it("keep what someone wrote from becoming a link or an emphasis", () => {
    expect(text("[click](javascript:alert(1)) *now*").text).toBe(
      "\\[click\\](javascript:alert(1)) \\*now\\*",
    );
    expect(text("1. first\n- second").text).toBe("1\\. first\n\\- second");
  });

  it("leave a moment for Teams to write on the reader's clock", () => {
    expect(text(momentOf(instant("2026-11-24T15:00:00Z"))).text).toBe(
      "{{DATE(2026-11-24T15:00:00Z, SHORT)}}, {{TIME(2026-11-24T15:00:00Z)}}",
    );
  });

  it("give an own view to sixty people and no more", () => {
    expect(refreshFor(Array(70).fill(ana), press).userIds).toHaveLength(60);
  });
});

describe("the card lint", () => {
  const plain = card([heading("Hello")]);
  it.each([
    ["a seventh button", { ...plain, actions: Array(7).fill(openUrl("A", "https://a.example")) }],
    ["a picture without words", { ...plain, body: [{ ...ringImage([], "x"), altText: "" }] }],
    ["a javascript link", { ...plain, actions: [openUrl("A", "javascript:alert(1)")] }],
    ["a misspelt property", { ...plain, body: [{ ...heading("A"), wrapp: true }] }],
    ["another version", { ...plain, version: "1.6" }],
    ["more than 28 KB", card([text("a".repeat(29_000))])],
    [
      "an input without a label",
      { ...plain, body: [{ type: "Input.Text", id: "a", maxLength: 1 }] },
    ],
  ])("refuses %s", (_what, wrong) => {
    expect(cardLint(wrong)).not.toEqual([]);
  });
});
