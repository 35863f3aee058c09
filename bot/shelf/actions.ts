import { joinedMember } from "../../shared/circle/may.ts";
import { type ShelfAction, shelfAction } from "../../shared/contract/shelf.ts";
import { askedFrom } from "../../shared/shelf/still-true.ts";
import type { Key, SharingKey } from "../../shared/words/key.ts";
import { readInside, readWhole, type Whole } from "../circle/documents.ts";
import { say } from "../kit/say.ts";
import type { Actions, Answer, Turn } from "../ports/action.ts";
import type { Context } from "../ports/context.ts";
import type { Extension } from "../ports/extension.ts";
import { judge, putAway } from "./away/documents.ts";
import { ownStillTrueCard } from "./cards.ts";
import { finding } from "./found/actions.ts";
import { memberItemCard } from "./found/cards.ts";
import { saving } from "./saved/actions.ts";
import { ownWordsCard } from "./saved/cards.ts";
import { type Asked, isOpen, readAsked, wordsIn } from "./saved/documents.ts";
import { allow } from "./saved/routes.ts";
import { unfurling } from "./unfurled/actions.ts";

type World = Pick<Context, "documents" | "directory" | "freshId" | "clock" | "seal" | "links">;

/** Saves messages to the shelf, finds there what is to be passed on, and says what a link to the app leads to. */
export function shelfExtension(context: World): Extension {
  const { pick, send } = saving(context);
  return { pick, send, find: finding(context), unfurl: unfurling(context) };
}

const notYours: Key = "schedule:card.notYours";
const declined: Readonly<Record<"not-found" | "busy" | "too-many", SharingKey>> = {
  "not-found": "sharing:asked.gone",
  busy: "sharing:save.busy",
  "too-many": "sharing:save.full",
};

/** The buttons of what the shelf asks one person, and a member's view of what was passed on inside the circle. */
export function shelfActions(context: World): Actions<ShelfAction> {
  return {
    schema: shelfAction,
    notYours,
    run: (action, turn) => answer(context, action, turn),
  };
}

async function answer(context: World, action: ShelfAction, turn: Turn): Promise<Answer> {
  switch (action.verb) {
    case "shelf.view":
      return itemView(context, action, turn);
    case "shelf.still":
      return stillView(context, action, turn);
    case "shelf.judge": {
      const done = await judge(context, action, turn.caller.person, action);
      if (!done.ok && done.refusal !== "not-found") return refused(done.refusal, turn);
      return stillView(context, action, turn);
    }
    case "shelf.words":
      return wordsView(context, action, turn);
    case "shelf.allow": {
      const done = await allow(context, turn.caller, action, action);
      if (!done.ok && done.refusal !== "not-found") return refused(done.refusal, turn);
      return wordsView(context, action, turn);
    }
  }
}

function refused(refusal: keyof typeof declined, { language }: Turn): Answer {
  return { say: say(language)(declined[refusal]) };
}

type About<V> = Extract<ShelfAction, { readonly verb: V }>;

/** Members alone see what is on their circle's shelf. */
async function asMemberReads(context: World, action: ShelfAction, turn: Turn) {
  const whole = await readWhole(context, action);
  return whole && joinedMember(whole.circle.value, turn.caller.person) ? whole : undefined;
}

function standing({ resources }: Whole, id: string) {
  return resources.find(({ value }) => value.id === id && !value.removedAt)?.value;
}

async function itemView(context: World, action: About<"shelf.view">, turn: Turn): Promise<Answer> {
  const words = say(turn.language);
  const whole = await asMemberReads(context, action, turn);
  if (!whole) return { say: words(notYours) };
  const resource = standing(whole, action.resource);
  const named = (person: string | undefined) =>
    joinedName(whole, person) ?? words("shelf:tab.formerMember");
  return {
    card: memberItemCard(
      words,
      resource && {
        resource,
        by: named(resource.by),
        wroteIt: resource.quote ? named(resource.quote.by) : "",
      },
    ),
  };
}

function joinedName({ circle }: Pick<Whole, "circle">, person: string | undefined) {
  return circle.value.members.find((each) => each.person === person && each.standing === "joined")
    ?.name;
}

async function stillView(
  context: World,
  action: About<"shelf.still" | "shelf.judge">,
  turn: Turn,
): Promise<Answer> {
  const words = say(turn.language);
  const whole = await asMemberReads(context, action, turn);
  if (!whole) return { say: words(notYours) };
  const { tenant, circle, resource } = action;
  const { name: circleName, home } = whole.circle.value;
  const link = context.links.circle(home, "shelf");
  const asked = {
    address: { tenant, circle },
    circleName,
    person: turn.caller.person,
    resource,
    link,
  };
  const here = standing(whole, resource);
  if (here) {
    const state = askedFrom(here) <= turn.now ? ("open" as const) : ("still" as const);
    return { card: ownStillTrueCard(words, asked, { title: here.title, state }) };
  }
  const away = (await putAway(context, action)).find(({ value }) => value.id === resource)?.value;
  return {
    card: ownStillTrueCard(words, asked, away && { title: away.title, state: "was" }),
  };
}

/** Whoever asks for it reads what is kept with themselves, whatever the card says. */
async function wordsView(
  context: World,
  { tenant, circle, request }: About<"shelf.words" | "shelf.allow">,
  turn: Turn,
): Promise<Answer> {
  const words = say(turn.language);
  const inside = await readInside(context, { tenant, circle });
  const author = inside && joinedMember(inside.circle.value, turn.caller.person);
  if (!author) return { say: words(notYours) };
  const asked = (await readAsked(context, turn.caller, request))?.value;
  const { name: circleName, home } = inside.circle.value;
  const link = context.links.circle(home, "shelf");
  const about = { address: { tenant, circle }, circleName, person: author.person, request, link };
  const mine = asked?.circle === circle ? asked : undefined;
  const content = mine && isOpen(mine, turn.now) ? wordsIn(context, mine) : undefined;
  if (!(mine && content)) return { card: ownWordsCard(words, about, became(mine)) };
  const by = joinedName(inside, mine.by) ?? words("shelf:tab.formerMember");
  const { title, why, text } = content;
  return { card: ownWordsCard(words, about, { by, title, why, text, until: mine.until }) };
}

function became(asked: Asked | undefined): "yes" | "no" | "gone" {
  const answer = asked?.answer;
  return answer === "yes" || answer === "no" ? answer : "gone";
}
