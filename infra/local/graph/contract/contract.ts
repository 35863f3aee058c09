import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { GraphRefusal } from "../graph-refusal.ts";
import type { Operation } from "../operation.ts";
import { operations } from "../operations/operations.ts";
import { readMetadata } from "./metadata.ts";
import { permissionMistakes } from "./permissions.ts";
import { type Check, checker } from "./schema.ts";

/** Holds what is said in this world against the real Graph's own description. */
export interface Contract {
  /** Records a body that the real one would not take; Graph's own refusal follows. */
  checkRequest(operation: Operation, body: unknown): void;
  /** @throws GraphRefusal (500) for an answer that the real one could not give */
  checkAnswer(operation: Operation, body: object | undefined): void;
  /** What has been found, oldest first. A test that means to offend takes it away with `splice`. */
  readonly errors: string[];
  /** Moves what has been found to the file GRAPH_METADATA_REPORT, for the whole run to fail by. */
  report(): void;
}

/**
 * With `folder` (GRAPH_METADATA: cleanMetadata.v1.0.xml and permissions.json) everything is checked; without it nothing.
 *
 * @throws Error when a file is missing, or when an operation claims a permission that the real one does not accept
 */
export function contract(folder: string | undefined, reportFile: string | undefined): Contract {
  const errors: string[] = [];
  if (folder === undefined) return { errors, checkRequest() {}, checkAnswer() {}, report() {} };
  const mistakes = permissionMistakes(join(folder, "permissions.json"), operations);
  if (mistakes.length > 0)
    throw new Error(`Graph's permissions say otherwise: ${mistakes.join("; ")}`);
  const check = checker(readMetadata(join(folder, "cleanMetadata.v1.0.xml")));
  const note = (operation: Operation, side: string, found: readonly string[]) => {
    const notes = found.map((each) => `${operation.method} ${operation.path} ${side}: ${each}`);
    errors.push(...notes);
    return notes;
  };
  return {
    errors,
    checkRequest(operation, body) {
      note(operation, "request", requestErrors(check, operation, body));
    },
    checkAnswer(operation, body) {
      const notes = note(operation, "answer", answerErrors(check, operation, body));
      if (notes.length > 0) throw new GraphRefusal(500, "ContractViolation", notes.join("; "));
    },
    report() {
      const fresh = errors.splice(0);
      if (reportFile !== undefined && fresh.length > 0)
        appendFileSync(reportFile, `${fresh.join("\n")}\n`);
    },
  };
}

function requestErrors(check: Check, { request }: Operation, body: unknown): readonly string[] {
  if (request === undefined) return [];
  return check.request(request, body ?? {});
}

function answerErrors(
  check: Check,
  { answer }: Operation,
  body: object | undefined,
): readonly string[] {
  if (answer === undefined) return body === undefined ? [] : ["a body that nobody has described"];
  return check.answer(answer, body);
}
