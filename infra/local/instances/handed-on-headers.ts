import type { IncomingMessage } from "node:http";

/** What belongs to one connection and not to the request. Source: https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 */
const ofConnection = [
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "upgrade",
  "expect",
];

/** Names and values in turn, as they came, and where the request came from. */
export function requestHeaders(asked: IncomingMessage): string[] {
  const { "x-forwarded-for": before, host } = asked.headers;
  const address = asked.socket.remoteAddress ?? "";
  return [
    ...kept(asked, ["x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"]),
    ...["x-forwarded-for", before === undefined ? address : `${before}, ${address}`],
    ...["x-forwarded-proto", "http"],
    ...["x-forwarded-host", host ?? ""],
  ];
}

/** The same for an answer, which is cut into pieces anew. */
export function answerHeaders(given: IncomingMessage): string[] {
  return kept(given, ["transfer-encoding"]);
}

function kept({ rawHeaders, headers }: IncomingMessage, without: readonly string[]): string[] {
  const named = (headers.connection ?? "").split(",").map((name) => name.trim().toLowerCase());
  const left = new Set([...ofConnection, ...named, ...without]);
  return rawHeaders.filter(
    (_, index) => !left.has((rawHeaders[index - (index % 2)] ?? "").toLowerCase()),
  );
}
