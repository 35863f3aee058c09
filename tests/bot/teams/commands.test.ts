import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { say } from "../../../bot/kit/say.ts";
import { commandIn } from "../../../bot/teams/commands.ts";
import { type Language, languages } from "../../../shared/kernel/language.ts";

const lists = [
  ["next", "agenda", "schedule", "help"],
  ["my-circles", "next", "agenda", "schedule", "help"],
] as const;

/** What Teams offers to write, by the manifest's texts of a language. */
function offered(language: Language) {
  const path = resolve(__dirname, `../../../appPackage/${language}.json`);
  const texts = JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<string, string>>;
  return lists.flatMap((names, list) =>
    names.map((name, command) => {
      const key = `bots[0].commandLists[${list}].commands[${command}].title`;
      return [texts[key] ?? "", name] as const;
    }),
  );
}

describe("the commands", () => {
  it.each(languages)("are understood as Teams and the help card write them in %s", (language) => {
    for (const [text, name] of offered(language))
      expect([text, commandIn(text)]).toEqual([text, name]);
    const words = say(language);
    expect(commandIn(words("app:card.help.next"))).toBe("next");
    expect(commandIn(words("app:card.help.agenda"))).toBe("agenda");
    expect(commandIn(words("app:card.help.schedule"))).toBe("schedule");
    expect(commandIn(words("app:card.help.myCircles"))).toBe("my-circles");
    expect(commandIn(words("app:card.help.help"))).toBe("help");
  });

  it.each([
    ["¿Cuándo?", "next"],
    ["proxima", "next"],
    ["PRÓXIMA sesión", "next"],
    ["mis circulos", "my-circles"],
    ["Bonjour !", "help"],
    ["l’aide", undefined],
    ["次回のセッションはいつですか？", "next"],
    ["こんにちは", "help"],
    ["أَهْلًا", "help"],
    ["مرحبا بكم", "help"],
    ["nächstes", "next"],
    ["naechste Sitzung", "next"],
    ["planet", undefined],
    ["", "help"],
    ["?", "help"],
    ["天気はどうですか", undefined],
  ])("are found in what people write: %j", (text, name) => {
    expect(commandIn(text)).toBe(name);
  });
});
