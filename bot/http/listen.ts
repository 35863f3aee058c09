import { createServer, type Server } from "node:http";
import type { Express } from "express";

/** The product cannot listen where it was told to. Its message is one sentence for whoever started it. */
export class CannotListen extends Error {
  override readonly name = "CannotListen";
}

export interface Listening {
  readonly port: number;
  /** Takes no more requests, lets those under way end, and hangs up after a while. */
  close(): Promise<void>;
}

/** How long requests under way may take to end, in real milliseconds. */
const patience = 5000;

/** @throws CannotListen when the port is taken or may not be used */
export async function listen(app: Express, port: number, host: string): Promise<Listening> {
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(new CannotListen(whyNot(cause, port), { cause })));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const enough = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(enough);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function whyNot(cause: Error, port: number): string {
  const code = "code" in cause ? cause.code : undefined;
  if (code === "EADDRINUSE") return `Port ${port} is taken by another program.`;
  if (code === "EACCES") return `Port ${port} may not be used by this account.`;
  return `Port ${port} cannot be listened on.`;
}
