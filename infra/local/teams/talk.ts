import { z } from "zod";
import { app } from "../organisation/app.ts";
import type { Person } from "../organisation/people.ts";
import { botAccount, invokeActivity, messageActivity, type Scene } from "./activities.ts";
import type { Board } from "./board.ts";
import type { Delivered, Delivery } from "./delivery.ts";
import type { NewMessage, Press, PressAnswer } from "./host-api.ts";
import { type OwnViews, refreshOf } from "./own-views.ts";
import type { Surrounding } from "./surroundings.ts";
import type { MessageContent, StoredMessage } from "./teams-state.ts";

interface Talking {
  readonly board: Board;
  readonly views: OwnViews;
  readonly delivery: Delivery;
  readonly hasApp: (place: string) => boolean;
  /** Whoever the bot may write to may answer it there. */
  readonly reaches: (where: Surrounding) => boolean;
  readonly addApp: (place: string, by: string) => void;
  readonly scene: (where: Surrounding, person: Person, thread?: string) => Scene;
  readonly freshId: () => string;
}

/** A card that someone has in front of them. */
interface Card {
  readonly where: Surrounding;
  readonly person: Person;
  readonly message: StoredMessage;
}
type Action = Readonly<Record<"id" | "verb" | "data", unknown>>;

/** What people say, and press on cards. */
export function talk({ board, views, delivery, hasApp, reaches, addApp, scene, freshId }: Talking) {
  const press = async (card: Card, action: Action, trigger: "manual" | "automatic") => {
    const { where, person, message } = card;
    if (!reaches(where)) return unreachable(403);
    const told = scene(where, person, threadFor(where, message.root ?? message.id));
    const activity = invokeActivity(told, freshId(), message.id, action, trigger);
    const answer = pressAnswer(await delivery.bring(activity));
    return shown(card, answer, trigger === "automatic");
  };

  /** Whoever writes to an app for the first time adds it by that. */
  const own = ({ place }: Surrounding, person: Person) => {
    if (!hasApp(place)) addApp(place, person.id);
  };

  /** Keeps the view that came back; and, of a view that was refused, that it need not be asked for soon. */
  const shown = ({ where, person, message }: Card, answer: PressAnswer, asked: boolean) => {
    const latest = board.find(where.id, message.id) ?? message;
    if (answer.result === "card") views.keep(latest, person.id, answer.card);
    else if (asked) views.keep(latest, person.id);
    const edition = views.edition(latest, person.id);
    return answer.result === "card" ? { ...answer, edition } : answer;
  };

  return {
    /** Brings a pressed Action.Submit to the bot. Nobody else sees it. */
    submit(where: Surrounding, person: Person, { root, value, card }: NewMessage): string {
      const id = freshId();
      const sent = { id, from: person.id, at: "", edited: false, edition: 1 };
      const unseen: StoredMessage = { ...plain(""), ...sent };
      const thread = threadFor(where, root ?? card);
      if (reaches(where))
        delivery.post(messageActivity(scene(where, person, thread), unseen, { value, card }));
      return id;
    },
    /** Puts the message up. The bot hears of it in its own chat, elsewhere when it is mentioned. */
    say(
      where: Surrounding,
      person: Person,
      { text, root, mentionBot, cards = [] }: NewMessage,
    ): string {
      const post = where.kind === "channel" ? root : undefined;
      const content = { ...said(text, mentionBot), cards };
      const message = board.post(where.id, person.id, content, post);
      if (where.kind === "personal") own(where, person);
      const heard = where.kind === "personal" || mentionBot;
      if (heard && hasApp(where.place)) {
        const told = scene(where, person, threadFor(where, post ?? message.id));
        delivery.post(messageActivity(told, message));
      }
      return message.id;
    },
    /** Presses a card's Action.Execute. */
    press: (card: Card, { verb, id, data, inputs }: Press): Promise<PressAnswer> =>
      press(card, { id, verb, data: { ...(isRecord(data) ? data : {}), ...inputs } }, "manual"),
    /** Has the card ask for this person's own view. */
    async refresh(card: Card): Promise<PressAnswer> {
      const refresh = refreshOf(card.message);
      if (!refresh || !views.due(card.message, card.where, card.person.id)) return unreachable(409);
      const { verb, data = {}, id } = refresh.action;
      return press(card, { id, verb, data }, "automatic");
    },
  };
}

function threadFor({ kind }: Surrounding, post: string | undefined): string | undefined {
  return kind === "channel" ? post : undefined;
}

function said(text: string, mentionBot: boolean): MessageContent {
  return mentionBot ? mentioning(text) : plain(text);
}

function plain(text: string): MessageContent {
  return { text, textFormat: "plain", mentions: [], cards: [], suggestions: [] };
}

function mentioning(text: string): MessageContent {
  const mentioned = `<at>${app.name}</at> ${text}`;
  return { ...plain(mentioned), textFormat: "xml", mentions: [botAccount] };
}

/** Teams' own words for whatever goes wrong between it and a bot. */
function unreachable(status: number): PressAnswer {
  return { result: "error", status, text: "Unable to reach app. Please try again." };
}

const invokeResponse = z.object({
  statusCode: z.int(),
  type: z.string(),
  value: z.unknown(),
});
const errorValue = z.object({ message: z.string() });

function pressAnswer({ status, body }: Delivered): PressAnswer {
  const read = invokeResponse.safeParse(body);
  if (status !== 200 || !read.success) return unreachable(status);
  const { statusCode, type, value } = read.data;
  if (statusCode !== 200) return refused(statusCode, value);
  if (type === "application/vnd.microsoft.card.adaptive")
    return { result: "card", card: value, edition: 0 };
  return { result: "message", text: String(value ?? "") };
}

function refused(status: number, value: unknown): PressAnswer {
  const read = errorValue.safeParse(value);
  return read.success ? { result: "error", status, text: read.data.message } : unreachable(status);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
