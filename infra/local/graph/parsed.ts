import type { z } from "zod";
import { GraphRefusal } from "./graph-refusal.ts";

/** The body as `schema` reads it. @throws GraphRefusal as Graph does for a property it does not know, or a wrong value */
export function parsed<T>(schema: z.ZodType<T>, sent: unknown, type: string): T {
  const read = schema.safeParse(sent ?? {});
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue?.code === "unrecognized_keys")
    throw new GraphRefusal(
      400,
      "RequestBodyRead",
      `The property '${issue.keys[0]}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type or mark the type as open type.`,
    );
  throw new GraphRefusal(
    400,
    "ErrorInvalidRequest",
    `${issue?.path.join("/") ?? ""}: ${issue?.message ?? "not understood"}`,
  );
}
