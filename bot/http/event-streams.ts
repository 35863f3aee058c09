import type { Request, Response } from "express";
import type { Begin } from "../ports/events.ts";

/** Every stream has a word in so many seconds, or whatever stands before the product would take it for dead. */
const beatSeconds = 15;
/** So many bytes wait for a listener that takes none, before it is hung up on. */
const mostUnread = 64 * 1024;

/**
 * Answers that go on: events as they are told, until one side hangs up.
 * Format: https://html.spec.whatwg.org/#server-sent-events
 */
export function eventStreams(secondMs = 1000) {
  /** One second's each, so that thousands are not written to at once. */
  const turns = Array.from({ length: beatSeconds }, () => new Set<Response>());
  let opened = 0;
  let second = 0;
  let timer: NodeJS.Timeout | undefined;

  function beat(): void {
    second = (second + 1) % beatSeconds;
    for (const response of turns[second] ?? []) write(response, ":\n\n");
    if (turns.every(({ size }) => size === 0)) {
      clearInterval(timer);
      timer = undefined;
    }
  }

  return {
    /** Begins to tell whoever waits for the response. `text` is an event's as the client reads it. */
    open(
      request: Request,
      response: Response,
      begin: Begin<unknown>,
      text: (event: unknown) => string,
    ): void {
      response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
      forget(request, response);
      const leave = begin({
        tell: (event) => write(response, `event: message\ndata: ${text(event)}\n\n`),
        end: () => response.end(),
      });
      const turn = turns[opened++ % beatSeconds];
      if (response.closed) {
        leave();
        return;
      }
      turn?.add(response);
      timer ??= setInterval(beat, secondMs);
      response.once("close", () => {
        turn?.delete(response);
        leave();
      });
    },
  };
}

/** What came with the request, most of it the token, and what read it is not kept as long as the stream goes on: 4 KB each. */
function forget(request: Request, response: Response): void {
  request.removeAllListeners();
  Object.assign(request, { headers: {}, rawHeaders: [], params: {}, next: undefined });
  response.locals = {};
}

function write(response: Response, text: string): void {
  if (response.writableEnded || response.destroyed) return;
  if (response.writableLength > mostUnread) response.destroy();
  else response.write(text);
}
