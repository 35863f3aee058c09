import { act, screen } from "@testing-library/react";
import { say } from "../../bot/kit/say.ts";
import { directionOf, languages } from "../../shared/kernel/language.ts";
import { voiceFor } from "../../tab/ui/say.ts";
import { aCirclePage } from "../builders/circle-page.ts";
import { showTab } from "./show.tsx";

const spellings = { en: "en-gb", de: "de-de", fr: "fr-fr", es: "es-419", ja: "ja-jp", ar: "ar-sa" };

describe("the tab in the reader's language", () => {
  it.each(languages)(
    "is that of Teams, on the first page and on those that come later: %s",
    async (language) => {
      const s = say(language);
      const { goTo } = await showTab(aCirclePage(), { setting: { locale: spellings[language] } });
      const next = await screen.findByRole("heading", { name: s("schedule:tab.next") });
      expect(next.closest("[dir]")?.getAttribute("dir")).toBe(directionOf(language));
      // Not awaited, it would lose that a page's words are there now.
      await act(async () => goTo("/promises"));
      expect(
        await screen.findByRole("heading", { level: 1, name: s("commitment:title") }),
      ).toBeTruthy();
    },
  );

  it("is English where Teams is in a language that we lack", async () => {
    const voice = await voiceFor("nl-nl");
    expect([voice.language, voice.direction, voice.locale]).toEqual(["en", "ltr", "en"]);
    expect(await voice.apart()).toEqual({});
  });

  it("fetches later words once, however many pages ask", async () => {
    const voice = await voiceFor("ja-jp");
    expect(voice.apart()).toBe(voice.apart());
    expect(Object.keys(await voice.apart())).toContain("running");
  });
});
