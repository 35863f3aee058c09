import { randomInt } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";

/** An HTTP server on the loopback interface. */
export interface Listening {
  readonly port: number;
  /** Cuts what is still open. */
  close(): Promise<void>;
}

/**
 * Listens on `port`; 0 takes a free one. Speaks HTTPS with key and certificate, HTTP without.
 *
 * @throws Error with a sentence for people when the port is taken
 */
export function listen(
  handler: RequestListener,
  port: number,
  tls?: { readonly key: Buffer; readonly cert: Buffer },
): Promise<Listening> {
  const server = tls ? createSecureServer(tls, handler) : createServer(handler);
  return new Promise((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) => {
      const taken = fault.code === "EADDRINUSE" || fault.code === "EACCES";
      reject(taken ? new Error(portTaken(port), { cause: fault }) : fault);
    });
    server.listen(port, "127.0.0.1", () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** @throws Error with a sentence for people when the port is taken */
export async function assertFree(port: number): Promise<void> {
  await (await listen((_request, response) => response.end(), port)).close();
}

/** From here on, so many: below what systems hand out by themselves, where any connection may take a port in between. */
const [lowest, many] = [12_000, 10_000];

/** A port that is free just now, and hardly anyone else's before it is listened on. */
export async function freePort(): Promise<number> {
  for (let tries = 1; ; tries++) {
    const port = lowest + randomInt(many);
    try {
      await assertFree(port);
      return port;
    } catch (fault) {
      if (tries === 100) throw fault;
    }
  }
}

function portTaken(port: number): string {
  return `Port ${port} is taken by another program. Stop that one, or choose another port: npm start -- --port ${port + 10}`;
}
