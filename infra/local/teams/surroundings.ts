import type { GraphWorld } from "../graph/graph-world.ts";
import type { MeetingChat } from "../graph/happening.ts";
import { type Person, personNamed } from "../organisation/people.ts";
import { channelNamed, chat, team } from "../organisation/places.ts";
import type { ConversationKind } from "./host-api.ts";

/** Where a conversation is and who is in it. */
export interface Surrounding {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly name: string;
  readonly membership?: "standard" | "private" | undefined;
  readonly meeting?: MeetingChat | undefined;
  readonly people: readonly Person[];
  /** The place whose installation of the app counts: a standard channel lives by its team's. */
  readonly place: string;
}

/** Finds conversations of every kind. A thread (`;messageid=`) is its channel's. */
export function surroundings(graph: Pick<GraphWorld, "meetingChats" | "rosterOf">) {
  const rostered = (id: string) =>
    (graph.rosterOf(id) ?? []).flatMap((each) => personNamed(each) ?? []);

  const channel = (id: string): Surrounding | undefined => {
    const found = channelNamed(id);
    if (!found) return undefined;
    const { name, membership } = found;
    const place = membership === "standard" ? team.id : id;
    return { id, kind: "channel", name, membership, people: rostered(id), place };
  };

  const groupChat = (id: string): Surrounding | undefined =>
    id === chat.id
      ? { id, kind: "groupChat", name: chat.topic, people: rostered(id), place: id }
      : undefined;

  const meeting = (id: string): Surrounding | undefined => {
    const found = graph.meetingChats().find((each) => each.id === id);
    if (!found) return undefined;
    // Whoever is invited, and whoever was let in or has gone since.
    return {
      id,
      kind: "meeting",
      name: found.subject,
      meeting: found,
      people: rostered(id),
      place: id,
    };
  };

  return (conversation: string): Surrounding | undefined => {
    const id = withoutThread(conversation);
    return channel(id) ?? groupChat(id) ?? personal(id) ?? meeting(id);
  };
}
export type Find = ReturnType<typeof surroundings>;

const personalPrefix = "a:1";

function personal(id: string): Surrounding | undefined {
  if (!id.startsWith(personalPrefix)) return undefined;
  const person = personNamed(id.slice(personalPrefix.length));
  return person && { id, kind: "personal", name: person.name, people: [person], place: id };
}

/** The chat of one person with the bot. */
export function personalChat(person: Pick<Person, "id">): string {
  return `${personalPrefix}${person.id}`;
}

export function withoutThread(conversation: string): string {
  return conversation.split(";")[0] ?? conversation;
}

/** The post that a conversation id points at: `19:…;messageid=123`. */
export function threadOf(conversation: string): string | undefined {
  return /;messageid=(\d+)/.exec(conversation)?.[1];
}

/** What Teams calls a meeting's id: its chat's thread, packed. */
export function meetingId(chatId: string): string {
  return Buffer.from(`0#${chatId}#0`).toString("base64");
}

export function chatOfMeeting(id: string): string {
  return Buffer.from(id, "base64").toString("utf8").split("#")[1] ?? "";
}
