import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express, { type RequestHandler, Router } from "express";
import { packedFiles } from "./packed-files.ts";

/**
 * Serves the built tab. Its files have their content in their names and are kept by browsers; the page is always asked
 * for again. Hosts that Teams' own client library does not know are named in the page.
 */
export function tabFiles(folder: string, frameAncestors: readonly string[]): Router {
  const router = Router();
  const page = tabPage(folder, frameAncestors);
  router.get("/", page);
  router.get("/index.html", page);
  router.use(packedFiles(folder));
  router.use(
    express.static(folder, {
      index: false,
      redirect: false,
      setHeaders: (response, path) => {
        const named = path.startsWith(join(folder, "assets"));
        response.setHeader(
          "cache-control",
          named ? "public, max-age=31536000, immutable" : "public, max-age=300",
        );
      },
    }),
  );
  return router;
}

/** Names in a page the hosts that Teams' own client library does not know. */
export function teamsHosts(frameAncestors: readonly string[]): string {
  const hosts = frameAncestors.filter((origin) => origin.startsWith("http://")).join(" ");
  return `<meta name="teams-hosts" content="${hosts.replaceAll('"', "")}">`;
}

function tabPage(folder: string, frameAncestors: readonly string[]): RequestHandler {
  const meta = teamsHosts(frameAncestors);
  return async (_request, response) => {
    const html = await readFile(join(folder, "index.html"), "utf8");
    response
      .setHeader("cache-control", "no-cache")
      .type("html")
      .send(html.replace("</head>", `${meta}</head>`));
  };
}
