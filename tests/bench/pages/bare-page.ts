import type { AddressInfo } from "node:net";
import { DatabaseSync } from "node:sqlite";
import express from "express";
import { measured } from "../measured.ts";

// The reference: the least that can answer a page from a database. No authentication, one row, its JSON.
const [file = ""] = process.argv.slice(2);
const page = new DatabaseSync(file).prepare("SELECT body FROM pages WHERE id = ?");

const app = express();
app.disable("x-powered-by");
app.get("/pages/:id", (request, response) => {
  const row = page.get(request.params.id);
  if (row) response.json(JSON.parse(String(row["body"])));
  else response.status(404).end();
});
const server = app.listen(0, "127.0.0.1", () => measured((server.address() as AddressInfo).port));
