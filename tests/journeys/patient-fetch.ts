import { setTimeout as wait } from "node:timers/promises";

const mostTries = 5;
const pauseMilliseconds = 150;

/**
 * A `fetch` that asks again where the answer broke off because its instance was killed: Teams brings an activity again, with the same id;
 * the tab reads again; a person taps again. The very same request is sent, so what the product does not do once shows.
 * Everything that an instance or the proxy says by itself is an answer.
 */
export function patientFetch(address: string, send: typeof fetch): typeof fetch {
  const patient = async (request: Request): Promise<Response> => {
    for (let tries = 1; ; tries++) {
      const outcome = await whole(send, request.clone());
      if (!("brokenOff" in outcome)) return outcome;
      if (tries === mostTries || request.signal.aborted) throw outcome.brokenOff;
      await wait(pauseMilliseconds);
    }
  };
  return (input, init) => {
    const request = new Request(input, init);
    return request.url.startsWith(`${address}/`) ? patient(request) : send(request);
  };
}

interface BrokenOff {
  readonly brokenOff: unknown;
}

/** The answer to its end, but for a stream. */
async function whole(send: typeof fetch, request: Request): Promise<Response | BrokenOff> {
  try {
    const answer = await send(request);
    if (answer.status === 502) return { brokenOff: new TypeError("The instance broke off.") };
    if (answer.headers.get("content-type")?.startsWith("text/event-stream")) return answer;
    const body = await answer.arrayBuffer();
    return new Response(body.byteLength > 0 ? body : null, answer);
  } catch (brokenOff) {
    return { brokenOff };
  }
}
