import { everyone, people } from "./people.ts";

export interface Channel {
  /** Thread id, which is the conversation's id. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly membership: "standard" | "private";
  /** Object ids: the whole team's in a standard channel. */
  readonly members: readonly string[];
}

export interface Chat {
  readonly id: string;
  readonly topic: string;
  readonly members: readonly string[];
}

const ids = (...some: readonly { readonly id: string }[]) => some.map(({ id }) => id);
const wholeTeam = ids(...everyone);

const general: Channel = {
  id: "19:9f2c7b4e81d0436aa5e3c6f1b87d2094@thread.tacv2",
  name: "General",
  description: "Everything for everyone",
  membership: "standard",
  members: wholeTeam,
};

/** Where the lively sample circle lives. */
const firstLeads: Channel = {
  id: "19:3b71e5d9c08f4a26b94d7e20f6a1c853@thread.tacv2",
  name: "New to leading",
  description: "For people who lead a project or a team for the first time",
  membership: "standard",
  members: wholeTeam,
};

const returning: Channel = {
  id: "19:c64a0f8e27b14d95832f1d9be5a370c6@thread.tacv2",
  name: "Back at work",
  description: "For people who come back after a longer break",
  membership: "private",
  members: ids(people.amara, people.yusuf, people.priya, people.mateo, people.grace),
};

/** The sample team. Its General channel's thread is the team's own. */
export const team = {
  /** Object id of the team's Microsoft 365 group. */
  id: "d7b2f490-65ae-4c18-93fd-0e84a1c5b362",
  thread: general.id,
  name: "Peer learning",
  description: "A place to learn from each other",
  members: wholeTeam,
  owners: ids(people.grace),
  channels: { general, firstLeads, returning },
} as const;

/** The sample group chat. */
export const chat: Chat = {
  id: "19:58e0d3a7f1c24b6e9a40b7c2d5f81e36@thread.v2",
  topic: "Thursday coffee",
  members: ids(people.lena, people.yusuf, people.amara, people.sofia),
};

export const channels: readonly Channel[] = Object.values(team.channels);

export function channelNamed(id: string): Channel | undefined {
  return channels.find((channel) => channel.id === id);
}

/** Object ids of the people of a channel or of the group chat; undefined for any other conversation. */
export function rosterOf(conversation: string): readonly string[] | undefined {
  return (channelNamed(conversation) ?? [chat].find(({ id }) => id === conversation))?.members;
}
