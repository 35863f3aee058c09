import type { Request, Response } from "express";
import type { HostChange } from "./host-api.ts";

/** Tells every open host page what to fetch anew, as server-sent events. */
export function live() {
  const open = new Set<Response>();
  return {
    tell(change: HostChange) {
      for (const each of open) each.write(`data: ${JSON.stringify(change)}\n\n`);
    },
    connect(request: Request, response: Response) {
      response.set({ "content-type": "text/event-stream", "cache-control": "no-store" });
      response.flushHeaders();
      response.write(": listening\n\n");
      open.add(response);
      request.on("close", () => open.delete(response));
    },
    close() {
      for (const each of open) each.end();
    },
  };
}
