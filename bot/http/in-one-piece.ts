import type { RequestHandler } from "express";
import { retryAfterSeconds } from "../ports/unavailable.ts";

/**
 * Has JSON answers leave with their length and in one piece. oRPC writes the head before it has the body, and Node then
 * sends every answer in chunks, which costs more than making it. Streams stay as they are. One that says that it is not
 * possible now says when to ask again.
 */
export const inOnePiece: RequestHandler = (_request, response, next) => {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status === 503) response.setHeader("retry-after", retryAfterSeconds);
    const headers = rest.at(-1);
    if (!isJson(headers)) return Reflect.apply(writeHead, response, [status, ...rest]);
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return response;
  };
  next();
};

function isJson(headers: unknown): headers is Readonly<Record<string, string>> {
  if (typeof headers !== "object" || headers === null) return false;
  return "content-type" in headers && headers["content-type"] === "application/json";
}
