import type { NextFunction, Request, Response } from "express";
import { z } from "zod";

/** A request of the host page that makes no sense here. */
export class HostRefused extends Error {
  override readonly name = "HostRefused";
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** @throws HostRefused when the body is of another shape */
export function reading<T>(schema: z.ZodType<T>, { body }: Pick<Request, "body">): T {
  const read = schema.safeParse(body ?? {});
  if (!read.success) throw new HostRefused(400, z.prettifyError(read.error));
  return read.data;
}

/** Answers refusals in words. */
export function refuseHost(
  fault: unknown,
  _request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (response.headersSent) next(fault);
  else if (fault instanceof HostRefused)
    response.status(fault.status).json({ error: fault.message });
  else {
    console.error(fault);
    response.status(500).json({ error: "Something went wrong in the local world." });
  }
}

/** Only this page may ask: another site that points a name or a form here is turned away. */
export function onlyOwnPage(request: Request, response: Response, next: NextFunction): void {
  const { host = "", origin } = request.headers;
  const local = /^(localhost|127\.0\.0\.1|\[::1\]):\d+$/.test(host);
  const own = origin === undefined || origin === `http://${host}`;
  if (local && own) next();
  else response.status(403).json({ error: "Only the host page may ask." });
}
