import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { insider } from "../../../shared/circle/may.ts";
import { type Asked, api } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";
import { circlePartition } from "../../ports/partition.ts";
import { circleDocument, circleKind } from "../documents.ts";

type Outside = Pick<Context, "documents" | "changes" | "directory" | "clock">;

/** How often a listener's place on the conversation's roster is looked at again, in milliseconds. */
const checkEvery = 60_000;

/** Live updates. `stopping` ends every stream when the product stops. */
export function liveRoutes(context: Outside, stopping: AbortSignal) {
  return {
    circle: api.live.circle.handler(async ({ input, context: asked, signal, errors }) => {
      const ended = listening(context, input, asked);
      const until = AbortSignal.any([ended.signal, stopping, ...(signal ? [signal] : [])]);
      const news = context.changes.follow(circlePartition(input.tenant, input.circle), until);
      const first = await versionFor(context, input, asked);
      if (first === undefined) {
        ended.end();
        throw errors["not-found"]();
      }
      return versions(context, news, first, () => versionFor(context, input, asked), ended.end);
    }),
  };
}

async function* versions(
  { clock }: Outside,
  news: AsyncIterable<void>,
  first: number,
  read: () => Promise<number | undefined>,
  end: () => void,
) {
  try {
    let told = first;
    yield { version: first, now: clock.now() };
    for await (const _ of news) {
      const version = await read();
      if (version === undefined) return;
      if (version === told) continue;
      told = version;
      yield { version, now: clock.now() };
    }
  } finally {
    end();
  }
}

/** Ends by itself with the listener's token, or when they are no longer on the conversation's roster. */
function listening(context: Outside, address: CircleAddress, asked: Asked) {
  const ended = new AbortController();
  const token = setTimeout(() => end(), Math.max(0, asked.secondsLeft()) * 1000);
  const check = setInterval(() => {
    belongs(context, address, asked).then((still) => still || end(), end);
  }, checkEvery);
  function end() {
    clearTimeout(token);
    clearInterval(check);
    ended.abort();
  }
  return { signal: ended.signal, end };
}

/** The circle's version as long as the listener may read it. */
async function versionFor(
  { documents }: Outside,
  { tenant, circle: id }: CircleAddress,
  { caller }: Asked,
): Promise<number | undefined> {
  const found = await documents.read(circlePartition(tenant, id), circleDocument);
  if (!found) return undefined;
  const circle = circleKind.read(found).value;
  return insider(circle, caller.person) && circle.version;
}

async function belongs(context: Outside, address: CircleAddress, asked: Asked): Promise<boolean> {
  const { tenant, circle } = address;
  const found = await context.documents.read(circlePartition(tenant, circle), circleDocument);
  if (!found) return false;
  const { home } = circleKind.read(found).value;
  return context.directory.belongs({ tenant, conversation: home }, asked.caller.person);
}
