import { connect } from "node:net";
import type { CircleAddress } from "../../../shared/circle/circle.ts";

/** Someone with a circle's page open, at a product's port. */
export interface Listener {
  readonly port: number;
  readonly circle: CircleAddress;
  readonly token: string;
}

/** Opens someone's live stream on a bare socket, and calls back with each event. Resolves with the first. */
export function openStream(
  { port, circle, token }: Listener,
  heard: (text: string) => void,
): Promise<void> {
  const body = JSON.stringify({ json: circle });
  const head = [
    "POST /api/rpc/live/circle HTTP/1.1",
    `host: 127.0.0.1:${port}`,
    `authorization: Bearer ${token}`,
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  const socket = connect(port, "127.0.0.1", () =>
    socket.write(`${head.join("\r\n")}\r\n\r\n${body}`),
  );
  return new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("A stream ended.")));
    socket.on("data", (part) => {
      const text = part.toString("latin1");
      if (text.startsWith("HTTP/1.1 ") && !text.startsWith("HTTP/1.1 200"))
        reject(new Error(text.slice(0, 200)));
      if (!text.includes("event: message")) return;
      resolve();
      heard(text);
    });
  });
}
