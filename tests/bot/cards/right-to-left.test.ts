import { card } from "../../../bot/kit/card.ts";
import { heading, text } from "../../../bot/kit/text.ts";
import { directionOf, languages } from "../../../shared/kernel/language.ts";
import { specimens } from "./every-card.ts";

describe("the direction of a card", () => {
  it.each(languages)("is that of its language, whatever it quotes: %s", (language) => {
    const astray = Object.entries(specimens).flatMap(([name, shown]) =>
      shown.flatMap((specimen) => {
        const { rtl } = specimen.draw(language);
        return (rtl ?? false) === (directionOf(language) === "rtl")
          ? []
          : [`${name}: ${specimen.shows}`];
      }),
    );
    expect(astray).toEqual([]);
  });

  it("is not told by what people wrote", () => {
    const button = { type: "Action.OpenUrl", title: "Open", url: "https://x.example" } as const;
    expect(card([text("مرحبا")], [button]).rtl).toBeUndefined();
    expect(card([text("Hello")], [{ ...button, title: "فتح" }]).rtl).toBe(true);
    expect(card([heading("مرحبا"), text("Hello")], [button]).rtl).toBe(true);
  });
});
