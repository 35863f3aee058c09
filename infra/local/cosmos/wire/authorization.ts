import { createHmac, timingSafeEqual } from "node:crypto";
import { emulatorKey } from "../emulator-key.ts";
import type { CosmosRequest } from "./cosmos-request.ts";
import { CosmosRefusal } from "./refusal.ts";

/**
 * Lets in who signed with the emulator's key, or brings a token of Entra ID (its content is not examined: the local
 * directory knows no roles of Cosmos DB).
 * https://learn.microsoft.com/rest/api/cosmos-db/access-control-on-cosmosdb-resources
 *
 * @throws CosmosRefusal 401
 */
export function assertAuthorized(request: CosmosRequest): void {
  const { type, sig } = partsOf(request.headers.authorization ?? "");
  if (type === "aad" && sig !== undefined && sig !== "") return;
  if (type === "master" && sig !== undefined && isSame(sig, signatureOf(request))) return;
  throw new CosmosRefusal(
    401,
    "Unauthorized",
    "The input authorization token can't serve the request. The wrong key is being used or the expected payload is not built as per the protocol.",
  );
}

function partsOf(header: string): Readonly<Record<string, string | undefined>> {
  const decoded = header.includes("%") ? decodedHeader(header) : header;
  return Object.fromEntries(
    decoded.split("&").map((part) => {
      const at = part.indexOf("=");
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );
}

function decodedHeader(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return "";
  }
}

const key = Buffer.from(emulatorKey, "base64");

function signatureOf({ method, segments, headers }: CosmosRequest): string {
  const feed = segments.length % 2 === 1;
  const type = (feed ? segments.at(-1) : segments.at(-2)) ?? "";
  const resource = feed ? segments.slice(0, -1) : segments;
  const date = String(headers["x-ms-date"] ?? "").toLowerCase();
  const signed = `${method.toLowerCase()}\n${type}\n${resource.join("/")}\n${date}\n\n`;
  return createHmac("sha256", key).update(signed).digest("base64");
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
