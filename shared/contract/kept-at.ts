import type { Keepable } from "../circle/keeps.ts";

interface Door {
  readonly keeps: Keepable;
  /** Absent: whatever is said. */
  readonly when?: (said: Readonly<Record<string, unknown>>) => boolean;
}

const isShared: Door["when"] = ({ shared }) => shared === true;
const saysSomething: Door["when"] = ({ text }) => text !== "";
/** A link stands for itself; why it helped is somebody's words. */
const saysMore: Door["when"] = ({ link, why }) => link === undefined || why !== "";
const inWriting: Door["when"] = ({ rung, says = "yes" }) => rung === "in-writing" && says === "yes";
const says: Door["when"] = ({ allowed }) => allowed === true;

/** Through which procedures, and which buttons of cards, words of people come to stay in their circle, and as what. */
const doors: Readonly<Record<string, Door>> = {
  "reflection.addNote": { keeps: "notes" },
  "reflection.editNote": { keeps: "notes" },
  "reflection.share": { keeps: "answers" },
  "reflection.sayKind": { keeps: "kind" },
  "agenda.openWritten": { keeps: "rounds" },
  "schedule.goInWriting": { keeps: "rounds" },
  "late.in-writing": { keeps: "rounds" },
  "circle.answerRung": { keeps: "rounds", when: inWriting },
  "health.yes": { keeps: "rounds", when: inWriting },
  "agenda.write": { keeps: "rounds", when: saysSomething },
  "agenda.askQuickly": { keeps: "quick" },
  "agenda.editQuick": { keeps: "quick" },
  "agenda.answerQuick": { keeps: "quick" },
  "quick.answer": { keeps: "quick" },
  "commitment.make": { keeps: "promises", when: isShared },
  "commitment.goal": { keeps: "promises", when: isShared },
  "shelf.add": { keeps: "shelf-notes", when: saysMore },
  "shelf.edit": { keeps: "shelf-notes", when: saysMore },
  "shelf.allow": { keeps: "shelf-notes", when: says },
};

/** What would come to stay by this; undefined where nothing would. */
export function keptAt(door: string, said: unknown): Keepable | undefined {
  const found = Object.hasOwn(doors, door) ? doors[door] : undefined;
  if (!found) return undefined;
  const fields = typeof said === "object" && said !== null ? said : {};
  return (found.when?.(fields as Readonly<Record<string, unknown>>) ?? true)
    ? found.keeps
    : undefined;
}
