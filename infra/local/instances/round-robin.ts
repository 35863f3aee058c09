import {
  Agent,
  type IncomingMessage,
  type RequestListener,
  request,
  type ServerResponse,
} from "node:http";
import { pipeline } from "node:stream";
import { answerHeaders, requestHeaders } from "./handed-on-headers.ts";

// A connection for each request: on a kept one, nobody could tell whether a request that met the end of its instance had
// been carried out.
const agent = new Agent({ keepAlive: false });

/**
 * Hands requests to instances of one product, each to the next, as what stands before them in Azure does. One that does not
 * take the connection is passed over; whatever has reached an instance is never sent again.
 */
export function roundRobin(ports: readonly number[]): RequestListener {
  let turn = 0;
  return (asked, answer) => {
    const order = [...ports.slice(turn), ...ports.slice(0, turn)];
    turn = (turn + 1) % ports.length;
    handOn(asked, answer, order);
  };
}

function handOn(asked: IncomingMessage, answer: ServerResponse, ports: readonly number[]): void {
  const [port, ...others] = ports;
  if (port === undefined) {
    refuse(answer, 503);
    return;
  }
  const { method, url } = asked;
  const headers = requestHeaders(asked);
  const handed = request({ host: "127.0.0.1", port, method, path: url, headers, agent });
  const leave = () => handed.destroy();
  let taken = false;
  answer.once("close", leave);
  handed.once("socket", (socket) =>
    socket.once("connect", () => {
      taken = true;
      asked.pipe(handed);
    }),
  );
  handed.once("response", (given) => handBack(given, answer));
  handed.on("error", () => {
    answer.off("close", leave);
    if (taken) refuse(answer, 502);
    else if (!answer.destroyed) handOn(asked, answer, others);
  });
}

/** As it comes, piece by piece; an answer that breaks off here breaks off there. */
function handBack(given: IncomingMessage, answer: ServerResponse): void {
  answer.writeHead(given.statusCode ?? 502, given.statusMessage, answerHeaders(given));
  answer.flushHeaders();
  pipeline(given, answer, () => undefined);
}

function refuse(answer: ServerResponse, status: 502 | 503): void {
  if (answer.headersSent) {
    answer.destroy();
    return;
  }
  const why = status === 502 ? "The instance broke off." : "No instance is there.";
  answer.writeHead(status, { "content-type": "text/plain", "retry-after": "1" }).end(why);
}
