import type { CircleId, ConversationId, PersonId, TenantId } from "../../shared/kernel/ids.ts";

/** Where documents lie together and change together. Made here and nowhere else, always of one tenant. */
export type Partition = string & { readonly __brand: "Partition" };

/** What the members of one circle may see. */
export function circlePartition(tenant: TenantId, circle: CircleId): Partition {
  return of(tenant, "c", circle);
}

/** What is one person's alone. */
export function personPartition(tenant: TenantId, person: PersonId): Partition {
  return of(tenant, "u", person);
}

/** What the app knows of one conversation: its circle, its installation, where to write. */
export function homePartition(tenant: TenantId, conversation: ConversationId): Partition {
  return of(tenant, "h", conversation);
}

/** What operators need: audit, parked work. */
export function operationsPartition(tenant: TenantId): Partition {
  return of(tenant, "o", "operations");
}

function of(tenant: TenantId, sort: string, key: string): Partition {
  return `${tenant}|${sort}|${key}` as Partition;
}
