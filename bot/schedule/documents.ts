import type { SessionId } from "../../shared/kernel/ids.ts";
import { session } from "../../shared/schedule/session.ts";
import { kind } from "../ports/kind.ts";

export const sessionKind = kind("session", session);

export function sessionDocument(id: SessionId): string {
  return `session|${id}`;
}
