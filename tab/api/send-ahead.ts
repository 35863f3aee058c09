/** An answer that waits longer than this may be out of date. */
const freshMilliseconds = 15_000;

/** Sends one request early; whoever then asks the same gets its answer. */
export interface Ahead {
  /** Sends `input` to a procedure as soon as the token is there. */
  readonly ask: (url: string, input: object, token: Promise<string>) => void;
  readonly send: typeof fetch;
  /** What was answered, for whoever takes it in place of asking; undefined where only asking can tell what to make of it. */
  readonly take: () => Promise<unknown>;
}

/** A `fetch` that knows the answer to one request already. Without a fresh answer to the very same question it sends as ever. */
export function sendAhead(
  send: typeof fetch,
  milliseconds: () => number = () => performance.now(),
): Ahead {
  let early:
    | { readonly url: string; readonly body: string; readonly answer: Promise<Response> }
    | undefined;
  let until = 0;
  return {
    ask(url, input, token) {
      const body = JSON.stringify({ json: input });
      const answer = token.then((bearer) =>
        send(url, {
          method: "POST",
          headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
          body,
        }),
      );
      answer.catch(() => undefined);
      early = { url, body, answer };
      until = milliseconds() + freshMilliseconds;
    },
    async take() {
      const known = early;
      const answer = await known?.answer.catch(() => undefined);
      const said = answer?.ok ? await plain(answer.clone()).catch(() => undefined) : undefined;
      if (said === undefined || early !== known) return undefined;
      early = undefined;
      return said;
    },
    async send(request, init) {
      const known = early;
      if (!(known && request instanceof Request && request.url === known.url)) {
        return send(request, init);
      }
      early = undefined;
      const same = (await request.clone().text()) === known.body && milliseconds() < until;
      return (same && (await known.answer.catch(() => undefined))) || send(request, init);
    },
  };
}

/** The value that an answer of the RPC protocol carries, where JSON alone can say it. */
async function plain(answer: Response): Promise<unknown> {
  const { json, meta } = (await answer.json()) as { json?: unknown; meta?: readonly unknown[] };
  return meta?.length ? undefined : json;
}
