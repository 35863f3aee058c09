import { randomUUID } from "node:crypto";
import type { Response } from "express";

/** Why Entra ID issues no token, in its own words. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export class EntraRefusal extends Error {
  override readonly name = "EntraRefusal";
  readonly status: number;
  readonly error: string;
  readonly number: number;
  readonly suberror: string | undefined;
  constructor(
    error: string,
    number: number,
    message: string,
    options: { readonly status?: number; readonly suberror?: string } = {},
  ) {
    super(`AADSTS${number}: ${message}`);
    this.error = error;
    this.number = number;
    this.status = options.status ?? 400;
    this.suberror = options.suberror;
  }
}

export function answerRefusal(refusal: EntraRefusal, response: Response): void {
  const trace = randomUUID();
  response.status(refusal.status).json({
    error: refusal.error,
    error_description: `${refusal.message} Trace ID: ${trace} Correlation ID: ${trace} Timestamp: ${stamp()}`,
    error_codes: [refusal.number],
    timestamp: stamp(),
    trace_id: trace,
    correlation_id: trace,
    error_uri: `https://login.microsoftonline.com/error?code=${refusal.number}`,
    ...(refusal.suberror && { suberror: refusal.suberror }),
  });
}

function stamp(): string {
  return `${new Date().toISOString().slice(0, 19).replace("T", " ")}Z`;
}
