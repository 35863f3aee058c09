import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CalendarEntry } from "../../infra/local/graph/graph-world.ts";
import type { LocalWorld, LocalWorldOptions } from "../../infra/local/local-world.ts";
import { serviceMailbox } from "../../infra/local/organisation/app.ts";
import type { Person } from "../../infra/local/organisation/people.ts";
import type { Product } from "../../infra/local/sample/ask-product.ts";
import { type HostHand, hostHand } from "../../infra/local/sample/host-hand.ts";
import type {
  ConversationView,
  MessageView,
  NewMessage,
  PressAnswer,
} from "../../infra/local/teams/host-api.ts";
import type { HostFault } from "../../infra/local/teams/host-fault.ts";
import { instant, later } from "../../shared/time/instant.ts";
import { at } from "../builders/local-teams.ts";
import { cardText, pressOn } from "./card-words.ts";
import type { Played } from "./played.ts";
import { setting } from "./setting.ts";
import { startPlayed } from "./start-played.ts";

/** A post or a reply, as one person sees it. */
type Shown = MessageView & { readonly root?: string };

/** A world of its own with the product in it, and hands to do in it what people do. */
export interface Journey {
  readonly world: LocalWorld;
  readonly hand: HostHand;
  as(person: Person): Promise<Product>;
  /** Everything in a conversation as `me` sees it, posts before their replies. */
  messages(me: Person, conversation: string): Promise<readonly Shown[]>;
  view(me: Person, conversation: string): Promise<ConversationView>;
  /** What the bot has said there, one text a message. */
  said(me: Person, conversation: string): Promise<readonly string[]>;
  tell(me: Person, conversation: string, message: Partial<NewMessage>): Promise<string>;
  /** The card as this person's own client shows it after asking for their view. */
  own(me: Person, conversation: string, message: string): Promise<unknown>;
  /** Presses the button with this title on the card that the person has in front of them. */
  press(
    me: Person,
    conversation: string,
    message: string,
    title: string,
    inputs?: Readonly<Record<string, unknown>>,
  ): Promise<PressAnswer>;
  /** What stands in a calendar and is not cancelled; without `owner`, in the service mailbox's. */
  events(owner?: string): readonly CalendarEntry[];
  trouble(...faults: readonly HostFault[]): Promise<void>;
  /** Waits until everything posted is answered and everything due is done. */
  settled(): Promise<void>;
}

/** Monday morning in Europe; nobody has planned anything. */
const begin = instant("2027-01-11T08:00:00Z");

// Retry-After and back-off are waited out in real time; so are restarts, where instances are killed.
jest.setTimeout(setting() === "two" ? 240_000 : 60_000);
const running: LocalWorld[] = [];
// A test that fails in the middle would keep the whole run waiting.
afterAll(async () => {
  for (const world of running) await world.stop();
}, 30_000);

export async function aJourney(options: Partial<LocalWorldOptions> = {}): Promise<Journey> {
  const played = await startPlayed({
    dataFolder: mkdtempSync(join(tmpdir(), "journey-")),
    aheadMilliseconds: Date.parse(begin) - Date.now(),
    ...options,
    settings: { LOG_LEVEL: "error", ...options.settings },
  });
  running.push(played.world);
  return handsIn(played);
}

function handsIn({ world, ask: askProduct, shown: counted }: Played): Journey {
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${world.url}/host${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}.`);
    return answer.json();
  };
  const place = (me: Person, conversation: string, rest = "") =>
    `/me/${me.id}${at(conversation, rest)}`;

  const view = (me: Person, conversation: string): Promise<ConversationView> =>
    ask("GET", place(me, conversation));

  const messages = async (me: Person, conversation: string): Promise<readonly Shown[]> => {
    const { threads } = await view(me, conversation);
    return counted(
      threads.flatMap(({ post, replies }) => [
        post,
        ...replies.map((reply) => ({ ...reply, root: post.id })),
      ]),
    );
  };

  const own = async (me: Person, conversation: string, message: string) => {
    const path = place(me, conversation, `/messages/${message}`);
    const shown = (await messages(me, conversation)).find(({ id }) => id === message);
    if (!shown?.refreshDue) return shown?.cards[0];
    const answer: PressAnswer = await ask("POST", `${path}/refresh`);
    return answer.result === "card" ? answer.card : shown.cards[0];
  };

  const said = async (me: Person, conversation: string) =>
    (await messages(me, conversation))
      .filter(({ from }) => from === "bot")
      .map(({ text, cards }) => [text, ...cards.map(cardText)].join("\n"));

  return {
    world,
    hand: hostHand(world.url),
    as: async (person) => askProduct(world.product, await world.microsoft365.issueSsoToken(person)),
    view,
    messages,
    own,
    said,
    async tell(me, conversation, message) {
      const said = { text: "", mentionBot: true, ...message };
      return (await ask("POST", place(me, conversation, "/messages"), said)).id;
    },
    async press(me, conversation, message, title, inputs = {}) {
      const press = pressOn(await own(me, conversation, message), title, inputs);
      return ask("POST", place(me, conversation, `/messages/${message}/execute`), press);
    },
    events: (owner = serviceMailbox.id) =>
      world.microsoft365.graph
        .calendarOf(owner, begin, later(world.clock.now(), { days: 90 }))
        .filter(({ cancelled }) => !cancelled),
    trouble: (...faults) => ask("POST", "/faults", { faults }),
    async settled() {
      await world.teams.settled();
      await world.clock.move({ to: world.clock.now() });
    },
  };
}
