import { say } from "../../../bot/kit/say.ts";
import { languages } from "../../../shared/kernel/language.ts";
import { publicPages } from "../../../shared/words/public-pages.ts";

describe("the privacy page", () => {
  it.each(languages)(
    "says what is kept, for how long, how it goes, how it is protected and whom to ask (%s)",
    (language) => {
      const { privacy } = publicPages[language].page;
      const parts = ["circle", "own", "retention", "deletion", "security", "contact"] as const;
      for (const part of parts) {
        expect(privacy[part].text.length).toBeGreaterThan(40);
        expect(say(language)(`page:privacy.${part}.title`)).not.toBe("");
      }
    },
  );
});
