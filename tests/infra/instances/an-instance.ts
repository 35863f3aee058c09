import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

interface Heard {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A small server that writes down what it hears, and can be away for a while on the same port. */
export interface AnInstance {
  readonly port: number;
  readonly heard: readonly Heard[];
  /** How it answers from now on; `OK` until told. */
  answers(how: RequestListener): void;
  close(): Promise<void>;
  open(): Promise<void>;
}

export async function anInstance(): Promise<AnInstance> {
  const heard: Heard[] = [];
  let how: RequestListener = (_asked, answer) => void answer.end("OK");
  const server = createServer(async (asked, answer) => {
    const { method, url: path, headers } = asked;
    const body = await text(asked).catch(() => undefined);
    if (body === undefined) return;
    heard.push({ method, path, headers, body });
    how(asked, answer);
  });
  const open = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await open(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    heard,
    answers(next) {
      how = next;
    },
    open: () => open(port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
