import { z } from "zod";
import type { ConsentOutcome } from "../../shared/contract/consent.ts";

const answered = z.object({
  code: z.string().optional(),
  error: z.string().optional(),
  error_description: z.string().default(""),
});

/** The request needs, or may need, an administrator; with a digit more where one can be asked on the spot. */
const administrators = /\bAADSTS9009[345]\d?\b/;

/**
 * What Entra ID's answer to an authorization request means. Which error it sends when someone turns back at "Need admin
 * approval" is (unverified): whatever the words for "declined" say holds then, too.
 * Source: https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function consentOutcome(query: unknown): ConsentOutcome {
  const read = answered.safeParse(query);
  if (!read.success) return "failed";
  const { code, error, error_description: description } = read.data;
  if (error === undefined) return code === undefined ? "failed" : "given";
  if (error === "consent_required" || administrators.test(description)) return "needs-admin";
  return error === "access_denied" ? "declined" : "failed";
}
