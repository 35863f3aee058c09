import type { Member } from "../../../shared/circle/member.ts";
import type { Inside } from "../../circle/documents.ts";
import { countsFor, retell, tellPerson, toldIn } from "../../circle/told/documents.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import { kindGoneCard, kindWordCard } from "../kind/cards.ts";
import type { CarryPayload } from "../kind/documents.ts";

type World = Pick<Context, "documents" | "messenger" | "notifier" | "clock" | "freshId" | "links">;

/** One message without a word of it, to whoever it is for; what would be a third about a session waits in their app. */
export async function tellKind(
  context: World,
  asked: CarryPayload,
  inside: Inside,
  to: Member,
): Promise<void> {
  const about = { session: countsFor(inside), occasion: occasionOf(asked) };
  const words = say(to.language);
  const card = newsCard(context, asked, inside, to);
  await tellPerson(context, asked, to, about, { card, summary: words("kind:card.title") });
}

/** Has that message follow: without a way to words that are gone, with it when they are back. */
export async function retellKind(
  context: World,
  asked: CarryPayload,
  inside: Inside,
  there: boolean,
): Promise<void> {
  const to = inside.circle.value.members.find(({ person }) => person === asked.to?.person);
  if (!to) return;
  const occasion = occasionOf(asked);
  const told = (await toldIn(context, asked)).find(
    (each) => each.occasion === occasion && each.person === to.person,
  );
  if (!told) return;
  const words = say(to.language);
  const card = there ? newsCard(context, asked, inside, to) : kindGoneCard(words);
  await retell(context, asked, told, { card, summary: words("kind:card.title") });
}

function occasionOf({ word }: CarryPayload): string {
  return `reflection.kind.${word}`;
}

function newsCard(
  { links }: World,
  { tenant, circle, word }: CarryPayload,
  { circle: { value } }: Inside,
  { person, language }: Member,
) {
  return kindWordCard(say(language), {
    address: { tenant, circle, word },
    circleName: value.name,
    person,
    link: links.circle(value.home, "kind"),
  });
}
