import type { Entra } from "../entra/entra.ts";
import type { GraphWorld } from "../graph/graph-world.ts";
import { everyone } from "../organisation/people.ts";
import { team } from "../organisation/places.ts";
import type { Board } from "./board.ts";
import type { Find, Surrounding } from "./surroundings.ts";
import type { Trouble } from "./trouble.ts";

/** What the connector needs of the rest of this Teams. */
export interface ConnectorWorld {
  readonly board: Board;
  readonly find: Find;
  readonly graph: Pick<GraphWorld, "hasApp" | "meetingChats" | "rosterOf">;
  readonly trouble: Pick<Trouble, "next">;
  readonly verifyBotToken: Entra["verifyBotToken"];
  /** However many are asked for. Teams gives 500. */
  readonly mostMembersAPage: number;
}

/** A request, as far as the work behind it needs it. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  readonly tooBig: boolean;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export function refusal(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

export const notOnRoster = refusal(
  403,
  "BotNotInConversationRoster",
  "The bot is not part of the conversation roster.",
);
const noConversation = refusal(404, "ConversationNotFound", "Conversation not found.");
export const noActivity = refusal(404, "ActivityNotFoundInConversation", "Activity not found.");

/** A request that Teams turns down. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(`Refused: ${answer.status}`);
    this.answer = answer;
  }
}

/**
 * The conversation with its people.
 *
 * @throws Refused when there is none, or the bot may not speak and read there
 */
export function within(
  { find, graph }: Pick<ConnectorWorld, "find" | "graph">,
  conversation: string | undefined,
): Surrounding {
  const where = find(conversation ?? "");
  if (!where) throw new Refused(noConversation);
  if (!mayEnter(graph, where)) throw new Refused(notOnRoster);
  return where;
}

/**
 * A bot reaches a person who has added it, or who is in a team that has.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export function mayEnter(
  graph: Pick<ConnectorWorld["graph"], "hasApp" | "rosterOf">,
  where: Surrounding,
): boolean {
  if (graph.hasApp(where.place)) return true;
  const [person] = where.people;
  if (where.kind !== "personal" || !person) return false;
  return graph.hasApp(team.id) && (graph.rosterOf(team.id) ?? everyoneIds).includes(person.id);
}

const everyoneIds = everyone.map(({ id }) => id);
