import type { ResourceId } from "../../shared/kernel/ids.ts";
import { resource } from "../../shared/shelf/resource.ts";
import { kind } from "../ports/kind.ts";

export const resourceKind = kind("resource", resource);

export function resourceDocument(id: ResourceId): string {
  return `page|resource|${id}`;
}
