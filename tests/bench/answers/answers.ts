import { join } from "node:path";
import { app, organisation } from "../../../infra/local/organisation/app.ts";
import { ask } from "../ask.ts";
import type { BenchWorld } from "../bench-world.ts";
import { compare, type Figure, type Side } from "../compare.ts";
import { helpMessage } from "../help-message.ts";
import { productEnv } from "../product-env.ts";
import { type Program, program } from "../program.ts";

/** What it costs to answer "help", with authentication, duplicate check and storage, beside an echo bot of the same SDK. */
export async function answers(world: BenchWorld): Promise<readonly Figure[]> {
  const echo = await program(
    new URL("./echo-bot.ts", import.meta.url),
    [app.id, app.secret, organisation.tenant, world.loginUrl, world.entra.channelMetadata],
    { NODE_EXTRA_CA_CERTS: world.authority },
  );
  const product = await program(
    new URL("../product.ts", import.meta.url),
    [],
    productEnv(world, join(world.folder, "answers")),
  );
  const token = await world.entra.issueChannelToken(world.serviceUrl);
  const before = world.posted();
  const figures = await compare([
    side("echo bot", echo, world, token),
    side("Peer Circles, help", product, world, token),
  ]);
  if (world.posted() === before) throw new Error("Nobody answered.");
  await Promise.all([echo.stop(), product.stop()]);
  return figures;
}

function side(name: string, { port, ...rest }: Program, world: BenchWorld, token: string): Side {
  const headers = { authorization: `Bearer ${token}` };
  return {
    name,
    program: { port, ...rest },
    async ask(turn) {
      const posted = world.posted();
      const body = helpMessage(turn, world.serviceUrl);
      await ask({ port, path: "/api/messages", method: "POST", headers, body });
      if (world.posted() === posted)
        throw new Error(`${name} accepted a message and said nothing.`);
    },
  };
}
