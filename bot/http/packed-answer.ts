import { gzipSync } from "node:zlib";
import type { RequestHandler } from "express";

/** Smaller answers fit into what travels at once anyway. */
const leastLength = 1500;

/**
 * Has a large answer leave compressed where the asker accepts it: a third of the way on a slow line. For what a tab waits
 * for before it shows anything; answers that are asked for all the time cost less as they are.
 */
export const packedAnswer: RequestHandler = (request, response, next) => {
  const end = response.end.bind(response) as (...rest: unknown[]) => typeof response;
  const packing = (...rest: unknown[]) => {
    const [body] = rest;
    if (typeof body !== "string" || body.length < leastLength || response.headersSent)
      return end(...rest);
    const packed = gzipSync(body);
    response.setHeader("content-encoding", "gzip");
    response.setHeader("content-length", packed.length);
    return end(packed);
  };
  response.vary("accept-encoding");
  if (request.acceptsEncodings("gzip")) response.end = packing as typeof response.end;
  next();
};
