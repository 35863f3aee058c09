import type { HostRefusal } from "../../teams/host-api.ts";
import { readAddress } from "../route/address.ts";

/** The local world refused, in words to show. */
class HostRefused extends Error {
  override readonly name = "HostRefused";
  readonly status: number;
  constructor(status: number, words: string) {
    super(words);
    this.status = status;
  }
}

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** @throws HostRefused */
export async function askHost<Answer>(
  method: Method,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const { reads } = readAddress(window.location.href);
  const answer = await fetch(`/host/${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(reads === undefined ? {} : { "x-reads": reads }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new HostRefused(answer.status, await wordsOf(answer));
  return (await answer.json()) as Answer;
}

/** A path below `me/{me}`, each part percent-encoded. */
export function mine(me: string, ...parts: readonly string[]): string {
  return ["me", me, ...parts].map(encodeURIComponent).join("/");
}

async function wordsOf(answer: Response): Promise<string> {
  const refusal = (await answer.json().catch(() => ({}))) as Partial<HostRefusal>;
  return refusal.error ?? `The local world answered ${answer.status}.`;
}
