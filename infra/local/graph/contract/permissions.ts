import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Operation } from "../operation.ts";

const file = z.object({
  permissions: z.record(
    z.string(),
    z.object({
      pathSets: z
        .array(
          z.object({
            schemeKeys: z.array(z.string()),
            methods: z.array(z.string()),
            paths: z.record(z.string(), z.string()),
          }),
        )
        .default([]),
    }),
  ),
});

/** Permissions that an operation accepts here and the real one does not. @throws Error when the file is missing */
export function permissionMistakes(
  path: string,
  operations: readonly Operation[],
): readonly string[] {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const accepted = index(file.parse(JSON.parse(text)), operations);
  // Whether one may subscribe depends on what to, which the file does not say.
  const said = operations.filter(({ service }) => service !== "subscriptions");
  return said.flatMap((operation) => {
    const known = (scheme: string, permission: string) =>
      implying(permission).some((each) => accepted.has(`${scheme} ${keyOf(operation)} ${each}`));
    const wrong = [
      ...operation.application.filter((each) => !known("Application", each)),
      ...operation.delegated.filter((each) => !known("DelegatedWork", each)),
    ];
    return wrong.map((each) => `${operation.method} ${operation.path} does not accept ${each}`);
  });
}

/** `scheme method path permission` of all that is granted on the paths in use. */
function index(
  { permissions }: z.infer<typeof file>,
  operations: readonly Operation[],
): Set<string> {
  const wanted = new Set(operations.map(keyOf));
  const entries = Object.entries(permissions).flatMap(([permission, { pathSets }]) =>
    pathSets.flatMap(({ schemeKeys, methods, paths }) => {
      const keys = Object.keys(paths).map(normal);
      const here = keys.flatMap((path) => methods.map((method) => `${method} ${path}`));
      return here
        .filter((key) => wanted.has(key))
        .flatMap((key) => schemeKeys.map((scheme) => `${scheme} ${key} ${permission}`));
    }),
  );
  return new Set(entries);
}

function keyOf({ method, path }: Operation): string {
  return `${method} ${normal(path)}`;
}

/** A photo's bytes are described with the photo. */
function normal(path: string): string {
  return path
    .toLowerCase()
    .replace(/\{[^}]*\}/g, "{}")
    .replace(/\(.*?\)/g, "")
    .replace("microsoft.graph.", "")
    .replace(/\/\$value$/, "");
}

/** The file leaves out, for some paths, that writing includes reading. */
function implying(permission: string): readonly string[] {
  return [
    permission,
    permission.replace("ReadWrite", "Read"),
    permission.replace("ReadWrite", "ReadBasic"),
  ];
}
