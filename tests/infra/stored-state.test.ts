import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { storedState } from "../../infra/local/stored-state.ts";
import { aFolder } from "../builders/microsoft365.ts";

it("is read by nobody but whoever started the world", () => {
  const file = join(aFolder(), "secret.json");
  writeFileSync(`${file}.new`, "left by a crash", { mode: 0o644 });
  const state = storedState(file, () => ({ secret: "" }));
  state.change((current) => {
    current.secret = "x";
  });
  state.flush();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(storedState(file, () => ({ secret: "" })).current).toEqual({ secret: "x" });
});
