import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { RequestHandler } from "express";

type Packing = "br" | "gzip";

/** Most of the smallest size for a fraction of the work. */
const packers: Readonly<Record<Packing, (file: Buffer) => Promise<Buffer>>> = {
  br: (file) =>
    promisify(brotliCompress)(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (file) => promisify(gzip)(file, { level: 9 }),
};

/** A script or style whose name has its content in it: what is packed once stays true. */
const packable = /^\/assets\/[\w-][\w.-]*\.(?:js|css)$/;

/** Sends the folder's scripts and styles compressed, each packed once. What it has not got is for whoever comes next. */
export function packedFiles(folder: string): RequestHandler {
  const packed = new Map<string, Promise<Buffer>>();

  function pack(path: string, packing: Packing): Promise<Buffer> {
    const key = `${packing} ${path}`;
    const before = packed.get(key);
    if (before !== undefined) return before;
    const made = read(folder, path, packing);
    packed.set(key, made);
    // Only what is there is kept.
    made.catch(() => packed.delete(key));
    return made;
  }

  return async ({ method, path, headers }, response, next) => {
    const packing = packingFor(String(headers["accept-encoding"] ?? ""));
    if (!(packing && packable.test(path) && (method === "GET" || method === "HEAD"))) {
      next();
      return;
    }
    const file = await pack(path, packing).catch(() => undefined);
    if (file === undefined) {
      next();
      return;
    }
    response
      .setHeader("cache-control", "public, max-age=31536000, immutable")
      .setHeader("content-encoding", packing)
      .setHeader("vary", "accept-encoding")
      .type(path.endsWith(".css") ? "css" : "js")
      .send(file);
  };
}

/** The file that the build laid beside it, packed as small as it gets; else packed here. */
async function read(folder: string, path: string, packing: Packing): Promise<Buffer> {
  const file = join(folder, path);
  const ready = packing === "br" && (await readFile(`${file}.br`).catch(() => undefined));
  return ready || packers[packing](await readFile(file));
}

function packingFor(accepted: string): Packing | undefined {
  const named = accepted.split(",").map((each) => each.trim().toLowerCase());
  if (named.includes("br")) return "br";
  return named.includes("gzip") ? "gzip" : undefined;
}
