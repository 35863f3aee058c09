import type { Result } from "../../shared/kernel/result.ts";
import type { CalendarDate } from "../../shared/time/instant.ts";
import type { Acting } from "./calendar.ts";

/** Where a task lies. */
export interface TaskPlace {
  readonly list: string;
  readonly task: string;
}

export interface TaskRequest {
  readonly title: string;
  readonly by?: CalendarDate | undefined;
  /** What the task links to: its name there, and where that opens. */
  readonly about: string;
  readonly link?: string | undefined;
  /** What it is found by again. */
  readonly mark: string;
}

/** `consent`: the person has to agree first; `no-mailbox`: they have no To Do. */
export type TaskRefusal = "consent" | "no-mailbox";

/**
 * A person's own Microsoft To Do, on their behalf and within their request.
 *
 * @throws Later (ports/job.ts) when Graph asks to wait longer than a call should; NoAnswer
 */
export interface Tasks {
  /** Not safe to repeat: `find` tells whether an attempt without an answer has made it. */
  add(acting: Acting, request: TaskRequest): Promise<Result<TaskPlace, TaskRefusal>>;
  /** The task that has this mark, among the latest; undefined where there is none. */
  find(acting: Acting, mark: string): Promise<Result<TaskPlace | undefined, TaskRefusal>>;
  /** What is gone already is fine. */
  remove(acting: Acting, place: TaskPlace): Promise<Result<null, TaskRefusal>>;
}
