import type { Command } from "../ports/action.ts";

/** What people write, in every language, longest first where one begins with another. */
const phrases: readonly (readonly [Command["name"], readonly string[]])[] = (
  [
    [
      "my-circles",
      [
        ...["my circles", "circles", "meine kreise", "kreise", "meine circles"],
        ...["mes cercles", "cercles", "mis círculos", "círculos"],
        ...["マイサークル", "マイ サークル", "私のサークル", "サークル", "حلقاتي", "حلقات"],
      ],
    ],
    [
      "next",
      [
        ...["next", "when", "nächste", "nächster", "nächstes"],
        ...["naechste", "naechster", "naechstes", "wann"],
        ...["prochaine", "prochain", "quand", "próxima", "próximo", "cuándo"],
        ...["次回", "次は", "次", "いつ", "القادمة", "الجلسة القادمة", "متى"],
      ],
    ],
    [
      "agenda",
      [
        ...["agenda", "asks", "tagesordnung", "anliegen", "ordre du jour", "demandes"],
        ...["orden del día", "peticiones", "アジェンダ", "議題", "相談", "جدول الأعمال", "طلبات"],
      ],
    ],
    [
      "schedule",
      [
        ...["schedule", "plan", "book", "find a time"],
        ...["termin", "termine", "terminsuche", "planen", "planung"],
        ...["planifier", "planning", "trouver une date", "date"],
        ...["fecha", "planificar", "programar", "日程", "日時", "予定", "موعد", "مواعيد"],
      ],
    ],
    [
      "help",
      [
        ...["help", "hi", "hello", "hey", "good morning", "hilfe", "hallo", "moin", "servus"],
        ...["grüezi", "guten tag", "guten morgen", "aide", "bonjour", "salut", "ayuda", "hola"],
        ...["buenos días", "buenas tardes", "ヘルプ", "助けて", "こんにちは", "おはよう", "使い方"],
        ...["مساعدة", "مرحبا", "السلام عليكم", "أهلا", "صباح الخير"],
      ],
    ],
  ] satisfies readonly (readonly [Command["name"], readonly string[]])[]
).map(([name, each]) => [name, each.map(plain)]);

/** Which command someone means; undefined for anything else. An empty message asks for help. */
export function commandIn(text: string): Command["name"] | undefined {
  const words = plain(text);
  if (words === "") return "help";
  return phrases.find(([, each]) => each.some((phrase) => isOf(words, phrase)))?.[0];
}

/** Japanese puts no space after a word. */
function isOf(words: string, phrase: string): boolean {
  if (!words.startsWith(phrase)) return false;
  const rest = words.slice(phrase.length);
  return rest === "" || rest.startsWith(" ") || japanese.test(phrase);
}
const japanese = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Small letters without accents and signs, as people in a hurry write them. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .trim()
    .replace(/\s+/g, " ");
}
