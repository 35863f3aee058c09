import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { keeps } from "../../../shared/circle/keeps.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { type SaveStep, saveStep } from "../../../shared/contract/shelf.ts";
import { type ResourceId, resourceId } from "../../../shared/kernel/ids.ts";
import { hostOf } from "../../../shared/shelf/host-of.ts";
import { topicsOn } from "../../../shared/shelf/topics.ts";
import { readWhole } from "../../circle/documents.ts";
import { circleAt } from "../../circle/home/documents.ts";
import { joinedCircles } from "../../circle/mine/documents.ts";
import type { Card } from "../../kit/card.ts";
import { say } from "../../kit/say.ts";
import type { Turn } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import type { Dialog, PickedMessage } from "../../ports/extension.ts";
import { shelfList, topicIn } from "../list/documents.ts";
import { undo } from "../undone/actions.ts";
import { notSavedCard, saveCard, savedCard } from "./cards.ts";
import { askForWords } from "./documents.ts";

type World = Pick<Context, "documents" | "directory" | "freshId" | "clock" | "seal" | "links">;
type Say = ReturnType<typeof say>;

/** So much of a message is kept. */
const mostText = 1000;

/** Saves a message of Teams to a circle: one's own at once, somebody else's when they say yes. */
export function saving(context: World) {
  const circlesOf = joinedCircles(context);

  /** The circles it may be saved to, that of the conversation first: those whose members both are. */
  async function choices({ author }: PickedMessage, turn: Turn) {
    const all = (await circlesOf(turn.caller)).map(({ circle }) => circle.value);
    // What somebody has written in Teams comes to stay in no circle that keeps nothing.
    const mine = all.filter((circle) => keeps(circle, "shelf-notes"));
    const ours = mine.filter((circle) => author && joinedMember(circle, author.person));
    const here = await circleAt(context, turn);
    return {
      mine,
      ours: ours.toSorted((a, b) => Number(b.id === here?.circle) - Number(a.id === here?.circle)),
    };
  }

  async function pick(message: PickedMessage, turn: Turn, again = false): Promise<Dialog> {
    const words = say(turn.language);
    const { mine, ours } = await choices(message, turn);
    const why = whyNot(words, message, mine, ours);
    const title = words("sharing:save.title");
    const shelf = mine[0] && context.links.circle(mine[0].home, "shelf");
    if (why !== undefined) return { title, card: notSavedCard(words, why, shelf) };
    const form = formFor(message, turn, ours, await topicsIn(context, ours));
    const request = resourceId.parse(context.freshId());
    return { title, card: saveCard(words, { ...form, request, again }) };
  }

  async function save(message: PickedMessage, step: Saving, turn: Turn): Promise<Card> {
    const words = say(turn.language);
    const { mine, ours } = await choices(message, turn);
    const why = whyNot(words, message, mine, ours);
    if (why !== undefined) return notSavedCard(words, why, undefined);
    const circle = ours.find(({ id, tenant }) => isIt({ tenant, circle: id }, step.circle));
    const { author } = message;
    if (!(circle && author)) return savedCard(words("sharing:save.gone"));
    const own = author.person === turn.caller.person;
    const done = own
      ? await keep(context, message, step, turn)
      : await ask(context, message, step, turn, circle);
    return outcomeCard(words, done, {
      author: own ? undefined : author,
      circle,
      request: step.request,
    });
  }

  return {
    pick: (message: PickedMessage, turn: Turn) => pick(message, turn),
    async send(message: PickedMessage, data: unknown, turn: Turn): Promise<Dialog> {
      const step = saveStep.safeParse(data).data;
      if (!step) return pick(message, turn, true);
      const card = step.step === "save" ? save(message, step, turn) : undo(context, step, turn);
      return { title: say(turn.language)("sharing:save.title"), card: await card };
    },
  };
}

type Saving = Extract<SaveStep, { readonly step: "save" }>;

function isIt(a: CircleAddress, b: CircleAddress): boolean {
  return a.circle === b.circle && a.tenant === b.tenant;
}

/** Why a message cannot be kept, in words; undefined when it can. */
function whyNot(
  words: Say,
  { author, text }: PickedMessage,
  mine: readonly Circle[],
  ours: readonly Circle[],
): string | undefined {
  if (mine.length === 0) return words("sharing:save.none");
  if (!author) return words("sharing:save.noPerson");
  if (ours.length === 0) return words("sharing:save.outside", { name: author.name });
  if (text === "") return words("sharing:save.noWords");
  return undefined;
}

function formFor(
  { author, text, links }: PickedMessage,
  { caller }: Turn,
  ours: readonly Circle[],
  topics: readonly string[],
) {
  const line = titleOf(text);
  return {
    circles: ours.map(({ tenant, id, name }) => ({ value: `${tenant}|${id}`, title: name })),
    author: author?.person === caller.person ? undefined : (author?.name ?? ""),
    text: kept(text),
    cut: text.length > mostText,
    title: line.length > 120 ? `${line.slice(0, 119).trimEnd()}…` : line,
    link: links.find((link) => hostOf(link) !== undefined && link.length <= 2000),
    topics,
  };
}

/** Its first line with words in it, without the addresses. */
function titleOf(text: string): string {
  const lines = text.replace(/https?:\/\/\S+/g, "").split("\n");
  return lines.map((line) => line.replace(/\s+/g, " ").trim()).find((line) => line !== "") ?? "";
}

function kept(text: string): string {
  return text.length > mostText ? `${text.slice(0, mostText - 1).trimEnd()}…` : text;
}

/** The topics in use, where it is clear which circle's. */
async function topicsIn(context: World, [circle, ...others]: readonly Circle[]) {
  if (!circle || others.length > 0) return [];
  const whole = await readWhole(context, { tenant: circle.tenant, circle: circle.id });
  return topicsOn((whole?.resources ?? []).flatMap(({ value }) => (value.removedAt ? [] : value)));
}

/** What became of it, and the way back where it went through. */
function outcomeCard(words: Say, outcome: Outcome, { author, circle, request }: Kept): Card {
  const name = { name: author?.name ?? "", circle: circle.name };
  if (outcome !== "done") return savedCard(words(`sharing:save.${outcome}`, name));
  return savedCard(words(author ? "sharing:save.asked" : "sharing:save.done", name), {
    label: words(author ? "sharing:save.undoAsk" : "sharing:save.undo"),
    data: {
      step: "undo",
      request,
      circle: `${circle.tenant}|${circle.id}`,
      ...(author && { author: author.person }),
    },
  });
}

interface Kept {
  /** Undefined for one's own words. */
  readonly author: PickedMessage["author"];
  readonly circle: Circle;
  readonly request: ResourceId;
}

type Outcome = "done" | "full" | "busy" | "gone" | "tooManyAsked";

async function keep(
  context: World,
  { text }: PickedMessage,
  { request, circle, title, why, topic, basis, link }: Saving,
  { caller }: Turn,
): Promise<Outcome> {
  const added = await shelfList(context).add(circle, caller, request, (entry, inside) => ({
    id: request,
    title,
    why,
    ...(link === undefined ? {} : { link }),
    ...(basis === undefined ? {} : { basis }),
    ...topicIn(inside, topic),
    quote: { text: kept(text), by: caller.person },
    ...entry,
  }));
  if (added.ok) return "done";
  return ({ "not-found": "gone", "too-many": "full", busy: "busy" } as const)[added.refusal];
}

async function ask(
  context: World,
  { text, author }: PickedMessage,
  { request, title, why, topic, link }: Saving,
  { caller }: Turn,
  circle: Circle,
): Promise<Outcome> {
  const member = author && joinedMember(circle, author.person);
  if (!member) return "gone";
  const content = { title, why, topic, link, text: kept(text) };
  const address = { tenant: circle.tenant, circle: circle.id };
  const asked = await askForWords(context, address, member, {
    request,
    by: caller.person,
    content,
  });
  if (asked.ok) return "done";
  return asked.refusal === "busy" ? "busy" : "tooManyAsked";
}
