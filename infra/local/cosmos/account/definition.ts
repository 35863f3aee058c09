import { z } from "zod";
import { badRequest } from "../wire/refusal.ts";

const path = z.string().regex(/^\/[^/]/, "is not a path");
const seconds = z.union([z.literal(-1), z.int().min(1).max(2_147_483_647)]);

/** What a container is made of; what is not named here is kept and given back. */
const definition = z.looseObject({
  id: z.string().regex(/^[^/\\?#]{1,255}$/, "is not usable as an id"),
  partitionKey: z
    .object({
      paths: z.tuple([path]),
      kind: z.literal("Hash").default("Hash"),
      version: z.literal(2).default(2),
    })
    .meta({ description: "One path, hashed by the second version: other keys are not simulated." }),
  defaultTtl: seconds.optional(),
  uniqueKeyPolicy: z
    .object({ uniqueKeys: z.array(z.object({ paths: z.array(path).min(1) })) })
    .optional(),
  indexingPolicy: z
    .looseObject({
      indexingMode: z.string().default("consistent"),
      automatic: z.boolean().default(true),
      includedPaths: z.array(z.looseObject({ path: z.string() })).default([{ path: "/*" }]),
      excludedPaths: z.array(z.looseObject({ path: z.string() })).default([{ path: '/"_etag"/?' }]),
    })
    .prefault({}),
});
export type ContainerDefinition = z.output<typeof definition>;
/** What `startCosmos` and the SDK may leave out is filled in. */
export type ContainerRequest = z.input<typeof definition>;

/** @throws CosmosRefusal for what Cosmos DB refuses, and for what is not simulated */
export function containerDefinition(body: unknown): ContainerDefinition {
  const read = definition.safeParse(body);
  if (read.success) return read.data;
  throw badRequest(`The container cannot be made: ${z.prettifyError(read.error)}`);
}
