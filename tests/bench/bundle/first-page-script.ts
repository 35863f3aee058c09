import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

export interface ScriptFile {
  readonly file: string;
  readonly gzipBytes: number;
}

/**
 * The JavaScript that the first page needs before it shows anything: the entry, what it preloads, and everything those
 * import statically. Each file is compressed on its own, as a server does.
 */
export function firstPageScript(folder: string): readonly ScriptFile[] {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.js)"/g)];
  const waiting = named.map(([, path = ""]) => path.replace(/^\.?\/?(tab\/)?/, ""));
  const files = new Map<string, ScriptFile>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file) || !existsSync(join(folder, file))) continue;
    const code = readFileSync(join(folder, file));
    files.set(file, { file, gzipBytes: gzipSync(code, { level: 9 }).length });
    for (const imported of staticImports(code.toString()))
      waiting.push(join(dirname(file), imported));
  }
  if (files.size === 0) throw new Error(`${folder}/index.html names no script that is there.`);
  return [...files.values()].toSorted((a, b) => b.gzipBytes - a.gzipBytes);
}

/** `import … from"./x.js"`, `import"./x.js"` and `export … from"./x.js"`, but not `import("./x.js")`. */
function staticImports(code: string): readonly string[] {
  const statements = code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
  return [...statements].map(([, path = ""]) => path);
}
