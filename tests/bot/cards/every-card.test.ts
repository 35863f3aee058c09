import { buttons } from "../../../bot/compose.ts";
import type { Block, Card } from "../../../bot/kit/card.ts";
import type { Context } from "../../../bot/ports/context.ts";
import { language } from "../../../shared/circle/member.ts";
import { cardLint } from "../../builders/card-lint.ts";
import { cardFiles, cardNames, specimens } from "./every-card.ts";
import type { Specimen } from "./specimen.ts";

const every = Object.entries(specimens).flatMap(([name, shown]) =>
  shown.map((specimen) => [`${name}: ${specimen.shows}`, specimen] as const),
);
const inEveryLanguage = (specimen: Specimen) => language.options.map((each) => specimen.draw(each));

describe("every card", () => {
  it("has a specimen, and every specimen is of a card", () => {
    expect(cardFiles().length).toBeGreaterThan(8);
    expect(Object.keys(specimens).sort()).toEqual([...cardNames()].sort());
  });

  it.each(every)("%s is one that Teams shows as we mean it", (_name, specimen) => {
    for (const card of inEveryLanguage(specimen)) expect(cardLint(card)).toEqual([]);
  });

  it.each(every)("%s cuts no words, and says one thing in few lines", (_name, specimen) => {
    const most = specimen.longer?.lines ?? 8;
    for (const card of inEveryLanguage(specimen)) {
      expect(textBlocks(card.body).filter(({ wrap }) => !wrap)).toEqual([]);
      expect(lines(card.body)).toBeLessThanOrEqual(most);
    }
  });

  it.each(every)("%s sends what the contract of buttons knows", (_name, specimen) => {
    for (const card of inEveryLanguage(specimen)) {
      const filled = filledIn(card.body);
      for (const data of sent(card)) {
        expect([data, understood(data)]).toEqual([data, 1]);
        expect([data, understood({ ...data, ...filled })]).toEqual([data, 1]);
      }
    }
  });
});

type Piece = Readonly<Record<string, unknown>>;

/** The pieces and the pieces in them. */
function pieces(value: unknown): readonly Piece[] {
  if (Array.isArray(value)) return value.flatMap(pieces);
  if (typeof value !== "object" || value === null) return [];
  const piece = value as Piece;
  return [
    piece,
    ...pieces(piece["items"]),
    ...pieces(piece["columns"]),
    ...pieces(piece["actions"]),
  ];
}

function textBlocks(body: readonly Block[]): readonly Piece[] {
  return pieces(body).filter(({ type }) => type === "TextBlock");
}

/** What is read on the card: its fields and their labels are what one does with it. */
function lines(body: readonly Block[]): number {
  const facts = pieces(body).filter(({ type }) => type === "FactSet");
  return (
    textBlocks(body).length +
    facts.reduce((sum, set) => sum + ((set["facts"] as unknown[]) ?? []).length, 0)
  );
}

/** What each of its buttons sends to the bot, and its asking for a reader's own view. */
function sent({ body, actions, refresh }: Card): readonly Piece[] {
  return pieces([...body, ...(actions ?? []), ...(refresh ? [refresh.action] : [])])
    .filter(({ type }) => type === "Action.Execute")
    .map(({ data }) => data as Piece);
}

/** What its fields say when someone has filled them in. */
function filledIn(body: readonly Block[]): Readonly<Record<string, unknown>> {
  const fields = pieces(body).filter(({ type }) => String(type).startsWith("Input."));
  const first = (field: Piece) => (field["choices"] as { value: string }[] | undefined)?.[0]?.value;
  return Object.fromEntries(fields.map((field) => [field["id"], first(field) ?? "Some words"]));
}

/** How many words' actions take it: one does, or a press would be answered by none or by two. */
function understood(data: unknown): number {
  return buttons({} as Context).filter(({ schema }) => schema.safeParse(data).success).length;
}
