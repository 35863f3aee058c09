import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Specimens } from "./specimen.ts";
import { agendaSpecimens } from "./specimens/agenda.ts";
import { circleSpecimens } from "./specimens/circle.ts";
import { clocksSpecimens } from "./specimens/clocks.ts";
import { healthSpecimens } from "./specimens/health.ts";
import { lookingBackSpecimens } from "./specimens/looking-back.ts";
import { movesSpecimens } from "./specimens/moves.ts";
import { outlookSpecimens } from "./specimens/outlook.ts";
import { pollSpecimens } from "./specimens/poll.ts";
import { quickSpecimens } from "./specimens/quick.ts";
import { rotationSpecimens } from "./specimens/rotation.ts";
import { scheduleSpecimens } from "./specimens/schedule.ts";
import { shelfSpecimens } from "./specimens/shelf.ts";
import { writtenSpecimens } from "./specimens/written.ts";

const root = join(import.meta.dirname, "../../..");

/** A card of each kind and state. Whoever adds a card adds what it looks like. */
export const specimens: Specimens = {
  ...agendaSpecimens,
  ...circleSpecimens,
  ...clocksSpecimens,
  ...lookingBackSpecimens,
  ...healthSpecimens,
  ...movesSpecimens,
  ...outlookSpecimens,
  ...pollSpecimens,
  ...quickSpecimens,
  ...rotationSpecimens,
  ...scheduleSpecimens,
  ...writtenSpecimens,
  ...shelfSpecimens,
};

/** The files of the product that build cards out of their pieces. */
export function cardFiles(): readonly string[] {
  const makes = /import \{[^}]*\bcard\b[^}]*\} from "[./]+kit\/card\.ts"/;
  return globSync("bot/**/*.ts", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => makes.test(readFileSync(join(root, file), "utf8")))
    .sort();
}

/** The names of the functions that make cards, read from the sources, so that none is forgotten. */
export function cardNames(): readonly string[] {
  const exported =
    /^export (?:async )?function (\w+)\((?:(?!\n(?:export )?function )[\s\S])*?\): (?:Promise<)?Card\b/gm;
  return cardFiles().flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(exported)].flatMap(([, name]) =>
      name === undefined ? [] : [name],
    ),
  );
}
