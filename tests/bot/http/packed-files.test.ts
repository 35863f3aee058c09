import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from "node:zlib";
import express from "express";
import { tabFiles } from "../../../bot/http/tab-files.ts";

const script = `export const words = ${JSON.stringify("calm and plain ".repeat(500))};`;

describe("the tab's scripts", () => {
  let above: string;
  let folder: string;
  let server: Server;
  beforeEach(async () => {
    above = mkdtempSync(join(tmpdir(), "peer-circles-"));
    folder = join(above, "tab");
    mkdirSync(join(folder, "assets"), { recursive: true });
    writeFileSync(join(folder, "assets/app-1a2b.js"), script);
    writeFileSync(join(above, "secret.js"), "not an asset");
    server = createServer(express().use("/tab", tabFiles(folder, []))).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
    rmSync(above, { recursive: true });
  });

  /** As it is on the wire, which fetch would not show. */
  async function get(path: string, encodings: string) {
    const { port } = server.address() as AddressInfo;
    const headers = { "accept-encoding": encodings };
    return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
      (resolve, reject) => {
        request({ host: "127.0.0.1", port, path, headers }, async (response) => {
          const parts: Buffer[] = [];
          for await (const part of response) parts.push(part);
          const { statusCode = 0 } = response;
          resolve({ status: statusCode, headers: response.headers, body: Buffer.concat(parts) });
        })
          .on("error", reject)
          .end();
      },
    );
  }

  it("travel in the smallest form that the browser takes", async () => {
    const { headers, body } = await get("/tab/assets/app-1a2b.js", "gzip, deflate, br, zstd");
    expect(headers).toMatchObject({
      "content-encoding": "br",
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": expect.stringContaining("immutable"),
      vary: "accept-encoding",
    });
    expect(brotliDecompressSync(body).toString()).toBe(script);
    expect(body.length).toBeLessThan(script.length / 10);
  });

  it("travel as gzip where that is all the browser takes, and as they are where it takes nothing", async () => {
    const { body } = await get("/tab/assets/app-1a2b.js", "gzip");
    expect(gunzipSync(body).toString()).toBe(script);
    const plain = await get("/tab/assets/app-1a2b.js", "identity");
    expect(plain.headers).not.toHaveProperty("content-encoding");
    expect(plain.body.toString()).toBe(script);
  });

  it("travel as the build has packed them", async () => {
    const smallest = brotliCompressSync(script);
    writeFileSync(join(folder, "assets/app-1a2b.js.br"), smallest);
    expect((await get("/tab/assets/app-1a2b.js", "br")).body).toEqual(smallest);
    const { body } = await get("/tab/assets/app-1a2b.js", "gzip");
    expect(gunzipSync(body).toString()).toBe(script);
  });

  it("come as they were packed the first time", async () => {
    const first = await get("/tab/assets/app-1a2b.js", "br");
    writeFileSync(join(folder, "assets/app-1a2b.js"), "changed under the same name");
    expect((await get("/tab/assets/app-1a2b.js", "br")).body).toEqual(first.body);
  });

  it("are found once they are there, however often they were asked for before", async () => {
    expect((await get("/tab/assets/late-3c4d.js", "br")).status).toBe(404);
    writeFileSync(join(folder, "assets/late-3c4d.js"), script);
    expect((await get("/tab/assets/late-3c4d.js", "br")).status).toBe(200);
  });

  it.each([
    "/tab/assets/..%2f..%2fsecret.js",
    "/tab/assets/../../etc/passwd.js",
    "/tab/assets/%2e%2e/x.js",
  ])("do not lead out of their folder: %s", async (path) => {
    expect((await get(path, "br")).status).toBe(404);
  });
});
