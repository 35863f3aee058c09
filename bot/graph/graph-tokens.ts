import { ManagedIdentityCredential } from "@azure/identity";
import { AuthError, ConfidentialClientApplication, ServerError } from "@azure/msal-node";
import { decodeJwt } from "jose";
import { z } from "zod";
import type { ConsentPurpose } from "../../shared/contract/consent.ts";
import { tenantId } from "../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { Config } from "../config/config.ts";
import type { Acting } from "../ports/calendar.ts";
import { NoAnswer } from "../ports/unavailable.ts";
import { essentialScope } from "./delegated-scopes.ts";

export type TokenSettings = Pick<
  Config,
  "APP_ID" | "APP_TENANT" | "APP_SECRET" | "MANAGED_IDENTITY" | "LOGIN_URL" | "GRAPH_URL"
>;

/** Tokens for Graph: the app's own, or on behalf of whoever's request is being answered. */
export type GraphTokens = (acting: Acting) => Promise<Result<string, "consent">>;

const needsThePerson = ["invalid_grant", "interaction_required", "consent_required"];

/**
 * `consent`: the person has to agree first, or their token is no longer good. A person's token is kept no longer than
 * the Acting it was asked with, which each request makes anew.
 */
export function graphTokens(settings: TokenSettings): GraphTokens {
  const scopes = [`${settings.GRAPH_URL}/.default`];
  const app = client(settings, settings.APP_TENANT);
  const held = new WeakMap<Acting, string>();
  return async (acting) => {
    const known = held.get(acting);
    if (known !== undefined) return ok(known);
    if (acting.as === "service") {
      return ok(accessToken(await asked(app.acquireTokenByClientCredential({ scopes }))));
    }
    const token = await onBehalf(settings, acting);
    if (token.ok) held.set(acting, token.value);
    return token;
  };
}

type Person = Extract<Acting, { readonly as: "person" }>;

async function onBehalf(
  settings: TokenSettings,
  { assertion, for: purpose }: Person,
): Promise<Result<string, "consent">> {
  const scopes = [`${settings.GRAPH_URL}/.default`];
  const tenant = z.object({ tid: tenantId }).parse(decodeJwt(assertion)).tid;
  try {
    // A client of its own, so that its memory ends with the request.
    const person = client(settings, tenant);
    const answer = await person.acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes });
    if (!allows(answer?.scopes ?? [], purpose)) return refuse("consent");
    return ok(accessToken(answer));
  } catch (cause) {
    if (cause instanceof AuthError && needsThePerson.includes(cause.errorCode)) {
      return refuse("consent");
    }
    throw noToken("Entra gave no token on the person's behalf", cause);
  }
}

function client(settings: TokenSettings, tenant: string): ConfidentialClientApplication {
  const { APP_ID, LOGIN_URL } = settings;
  return new ConfidentialClientApplication({
    auth: {
      clientId: APP_ID,
      authority: `${LOGIN_URL}/${tenant}`,
      knownAuthorities: [new URL(LOGIN_URL).host],
      ...proof(settings),
    },
  });
}

async function asked<T>(token: Promise<T>): Promise<T> {
  try {
    return await token;
  } catch (cause) {
    throw noToken("Entra gave the app no token", cause);
  }
}

/** Entra's own refusals stay; it is away where its client met no answer at all. */
function noToken(words: string, cause: unknown): Error {
  const refused = cause instanceof ServerError;
  return refused ? new Error(words, { cause }) : new NoAnswer(words, { cause });
}

/** A secret on a laptop; in Azure the managed identity vouches for the app. Source: https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity */
function proof({ APP_SECRET, MANAGED_IDENTITY }: TokenSettings) {
  if (APP_SECRET !== undefined) return { clientSecret: APP_SECRET };
  const identity = new ManagedIdentityCredential({ clientId: MANAGED_IDENTITY ?? "" });
  return {
    clientAssertion: async () => (await identity.getToken("api://AzureADTokenExchange")).token,
  };
}

/**
 * Whether a token has what it is for: with consent to one thing Entra ID issues one that is good for that alone. Where it does
 * not say what for, Graph will.
 */
function allows(scopes: readonly string[], purpose: ConsentPurpose = "calendar"): boolean {
  const names = scopes.map((scope) => scope.split("/").at(-1)?.toLowerCase());
  const unsaid = names.length === 0 || names.includes(".default");
  return unsaid || names.includes(essentialScope[purpose].toLowerCase());
}

function accessToken(answer: { readonly accessToken: string } | null): string {
  if (!answer) throw new Error("Entra answered without a token");
  return answer.accessToken;
}
