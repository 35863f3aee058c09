import { DatabaseSync } from "node:sqlite";
import { type Program, program } from "../program.ts";

/** Starts the reference on a database of its own, whose rows are all the page that the product answers. */
export async function barePages(
  file: string,
  ids: readonly string[],
  answer: string,
): Promise<Program> {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = WAL; CREATE TABLE pages (id TEXT PRIMARY KEY, body TEXT)");
  const insert = database.prepare("INSERT INTO pages VALUES (?, ?)");
  database.exec("BEGIN");
  for (const id of ids) insert.run(id, answer);
  database.exec("COMMIT");
  database.close();
  return program(new URL("./bare-page.ts", import.meta.url), [file]);
}
