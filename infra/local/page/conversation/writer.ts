import type { MessageView, World } from "../../teams/host-api.ts";

export interface Writer {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
}

export function writerOf(world: World, { from }: Pick<MessageView, "from">): Writer {
  if (from === "bot") return { id: "bot", name: world.app.name, isBot: true };
  const person = world.people.find(({ id }) => id === from);
  return { id: from, name: person?.name ?? "Someone", isBot: false };
}
