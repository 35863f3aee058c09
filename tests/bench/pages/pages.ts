import { join } from "node:path";
import { people } from "../../../infra/local/organisation/people.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { ask } from "../ask.ts";
import type { BenchWorld } from "../bench-world.ts";
import { compare, type Figure, type Side } from "../compare.ts";
import { productEnv } from "../product-env.ts";
import { type Program, program } from "../program.ts";
import { sayHello } from "../say-hello.ts";
import { barePages } from "./bare-pages.ts";
import { filledStore, members } from "./filled-store.ts";

/** How many circles are asked for in turns, however many there are. */
const asked = 10;

/** What the circle's page costs, as read by its members, beside the least that could answer it, in a small and a large store. */
export async function pages(
  world: BenchWorld,
  sizes: readonly number[],
): Promise<readonly Figure[]> {
  const authorizations = await memberTokens(world);
  const sides: Side[] = [];
  for (const size of sizes) {
    const folder = join(world.folder, `pages-${size}`);
    const circles = await filledStore(folder, size);
    const env = productEnv(world, folder);
    const product = await program(new URL("../product.ts", import.meta.url), [], env);
    await sayHello(product, world);
    const read = (turn: number) => page(product, spread(circles, turn), authorizations, turn);
    const rows = circles.map(({ circle }) => circle);
    const bare = await barePages(join(world.folder, `pages-${size}.sqlite`), rows, await read(0));
    sides.push(
      {
        name: `bare Express + SQLite, ${size} rows`,
        program: bare,
        ask: async (turn) => {
          await ask({ port: bare.port, path: `/pages/${spread(rows, turn)}` });
        },
      },
      {
        name: `Peer Circles, ${size} circles`,
        program: product,
        ask: async (turn) => void (await read(turn)),
      },
    );
  }
  const figures = await compare(sides);
  await Promise.all(sides.map((side) => side.program.stop()));
  return figures;
}

function memberTokens({ entra }: BenchWorld): Promise<readonly string[]> {
  const tokens = members.map(({ person, name }) =>
    entra.issueSsoToken({ ...people.lena, id: person, name }),
  );
  return Promise.all(tokens);
}

async function page(
  { port }: Program,
  circle: CircleAddress,
  tokens: readonly string[],
  turn: number,
): Promise<string> {
  const headers = { authorization: `Bearer ${tokens[turn % tokens.length]}` };
  const path = "/api/rpc/circle/page";
  return ask({ port, path, method: "POST", headers, body: { json: circle } });
}

/** The same ten in turns, from all over the store. */
function spread<T>(all: readonly T[], turn: number): T {
  const at = (turn % asked) * Math.floor(all.length / asked);
  const [first] = all;
  const found = all[at] ?? first;
  if (found === undefined) throw new Error("The store is empty.");
  return found;
}
