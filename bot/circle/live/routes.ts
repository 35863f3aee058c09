import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { insider } from "../../../shared/circle/may.ts";
import { type Asked, api } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";
import { circlePartition } from "../../ports/partition.ts";
import { readGlance } from "../documents.ts";
import type { ReadLanding } from "../page/routes.ts";
import { readTogether } from "./documents.ts";

type Outside = Pick<Context, "documents" | "changes" | "directory" | "clock">;

/** How often a listener's place on the conversation's roster is looked at again, in milliseconds. */
const checkEvery = 60_000;

/** Live updates. `stopping` ends every stream when the product stops. */
export function liveRoutes(context: Outside, readLanding: ReadLanding, stopping: AbortSignal) {
  const read = readTogether(async (address) => (await readLanding(address))?.circle);
  return {
    circle: api.live.circle.handler(async ({ input, context: asked, signal, errors }) => {
      const ended = listening(context, input, asked);
      const until = AbortSignal.any([ended.signal, stopping, ...(signal ? [signal] : [])]);
      const news = context.changes.follow(circlePartition(input.tenant, input.circle), until);
      const first = versionFor(await read(input), asked);
      if (first === undefined) {
        ended.end();
        throw errors["not-found"]();
      }
      const again = async () => versionFor(await read(input), asked);
      return versions(context, news, first, again, ended.end);
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
      // Also where a replica of the store lags behind: nobody is told of a step back.
      if (version <= told) continue;
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
function versionFor(circle: Circle | undefined, { caller }: Asked): number | undefined {
  return circle && insider(circle, caller.person) && circle.version;
}

async function belongs(context: Outside, address: CircleAddress, asked: Asked): Promise<boolean> {
  const found = await readGlance(context, address);
  if (!found) return false;
  const place = { tenant: address.tenant, conversation: found.value.home };
  return context.directory.belongs(place, asked.caller.person);
}
