import { ask } from "../../shared/agenda/ask.ts";
import { ownProtocol } from "../../shared/agenda/own-protocol.ts";
import { written } from "../../shared/agenda/written.ts";
import type { AskId, ProtocolId } from "../../shared/kernel/ids.ts";
import { kind } from "../ports/kind.ts";

export const askKind = kind("ask", ask);

export function askDocument(id: AskId): string {
  return `open|ask|${id}`;
}

export const protocolKind = kind("protocol", ownProtocol);

/** Rules ask about it: the minutes of an agenda follow from it. */
export function protocolDocument(id: ProtocolId): string {
  return `open|protocol|${id}`;
}

export const writtenKind = kind("written", written);
/** The last round in writing: what the page tells of. Earlier ones are history. */
export const writtenDocument = "page|written";
