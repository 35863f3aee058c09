import type {
  AskId,
  CircleId,
  ConversationId,
  PersonId,
  ResourceId,
  SessionId,
  TenantId,
} from "../../shared/kernel/ids.ts";

/** Readable ids for tests: the same name is always the same id. */
export const personCalled = (name: string) => guid(name) as PersonId;
export const tenantCalled = (name: string) => guid(name) as TenantId;
export const circleCalled = (name: string) => fresh(name) as CircleId;
export const sessionCalled = (name: string) => fresh(name) as SessionId;
export const askCalled = (name: string) => fresh(name) as AskId;
export const resourceCalled = (name: string) => fresh(name) as ResourceId;
export const channelCalled = (name: string) => `19:${fresh(name)}@thread.tacv2` as ConversationId;

function guid(name: string): string {
  const hex = [...name].map((letter) => letter.charCodeAt(0).toString(16)).join("");
  const padded = hex.padEnd(32, "0").slice(0, 32);
  return padded.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function fresh(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "0")
    .padEnd(20, "0")
    .slice(0, 40);
}
