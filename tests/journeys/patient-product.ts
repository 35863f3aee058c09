import { setTimeout as wait } from "node:timers/promises";
import { createORPCClient, ORPCError } from "@orpc/client";
import { type Product, productLink } from "../../infra/local/sample/ask-product.ts";

/** What is added gets its id before the first attempt. */
const added: Readonly<Record<string, string>> = { "agenda.add": "ask", "shelf.add": "resource" };
const pauseMilliseconds = 100;

type Link = ReturnType<typeof productLink>;
interface News {
  readonly version: number;
}

/** The product's API as the real tab uses it: what it adds has an id, so that sending it again adds nothing, and it listens again. */
export function patientProduct(url: string, token: string): Product {
  const link = productLink(url, token);
  return createORPCClient({
    async call(path, input, options) {
      const name = path.join(".");
      if (name === "live.circle") return listening(() => link.call(path, input, options));
      const id = added[name];
      return link.call(path, id === undefined ? input : withId(id, input), options);
    },
  } satisfies Pick<Link, "call">);
}

function withId(name: string, input: unknown): unknown {
  const id = crypto.randomUUID().replaceAll("-", "");
  return { [name]: id, ...(input as object) };
}

/** News until the listener leaves or is sent away. Connecting again says the current version, which may be known. */
async function listening(open: () => Promise<unknown>): Promise<AsyncIterable<News>> {
  const connect = async () => (await open()) as AsyncIterable<News>;
  return following(await connect(), connect);
}

async function* following(first: AsyncIterable<News>, connect: () => Promise<AsyncIterable<News>>) {
  let told: number | undefined;
  for (let news = first; ; news = await connect()) {
    for await (const each of untilItEnds(news)) {
      if (each.version !== told) yield each;
      told = each.version;
    }
    await wait(pauseMilliseconds);
  }
}

async function* untilItEnds(news: AsyncIterable<News>) {
  try {
    yield* news;
  } catch (fault) {
    const left = fault instanceof Error && fault.name === "AbortError";
    if (left || fault instanceof ORPCError) throw fault;
  }
}
