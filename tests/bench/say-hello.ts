import { ask } from "./ask.ts";
import type { BenchWorld } from "./bench-world.ts";
import { helpMessage } from "./help-message.ts";
import type { Program } from "./program.ts";

/** The product learns from any message where Teams can be asked who belongs. */
export async function sayHello({ port }: Program, world: BenchWorld): Promise<void> {
  const authorization = `Bearer ${await world.entra.issueChannelToken(world.serviceUrl)}`;
  const body = helpMessage(0, world.serviceUrl);
  await ask({ port, path: "/api/messages", method: "POST", headers: { authorization }, body });
}
