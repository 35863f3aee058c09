import type { Plugin } from "vite";

/** What is left of Fluent's tokens in its built styles is the name of one: with it written out, the table of all is not needed. */
export function tokensByName(): Plugin {
  return {
    name: "tokens-by-name",
    apply: "build",
    transform(code, id) {
      if (!/@fluentui\/react-[^?]*\.styles\.js$/.test(id)) return undefined;
      return { code: code.replace(/\$\{tokens\.(\w+)\}/g, "var(--$1)"), map: null };
    },
  };
}
