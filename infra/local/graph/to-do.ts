import { randomBytes } from "node:crypto";
import type { Instant } from "../../../shared/time/instant.ts";
import type { StoredState } from "../stored-state.ts";
import type { GraphState } from "./graph-state.ts";

/** A task in someone's To Do, in the list that everyone has. */
export interface ToDoTask {
  readonly id: string;
  readonly title: string;
  readonly createdAt: Instant;
  /** As it was sent. */
  readonly due?: { readonly dateTime: string; readonly timeZone: string } | undefined;
  readonly links: readonly {
    readonly id: string;
    readonly webUrl?: string | undefined;
    readonly applicationName?: string | undefined;
    readonly displayName?: string | undefined;
    readonly externalId?: string | undefined;
  }[];
}

export interface ToDo {
  tasksOf(person: string): readonly ToDoTask[];
  addTask(person: string, task: Omit<ToDoTask, "id">): ToDoTask;
  removeTask(person: string, id: string): void;
}

/** Everyone's To Do. */
export function toDo({ current, change }: StoredState<GraphState>): ToDo {
  const tasksOf = (person: string) => current.tasks?.[person] ?? [];
  const become = (person: string, tasks: readonly ToDoTask[]) =>
    change((state) => {
      state.tasks = { ...state.tasks, [person]: tasks };
    });
  return {
    tasksOf,
    addTask(person, task) {
      const added = { ...task, id: `AQMkA${randomBytes(30).toString("base64url")}` };
      become(person, [...tasksOf(person), added]);
      return added;
    },
    removeTask: (person, id) =>
      become(
        person,
        tasksOf(person).filter((task) => task.id !== id),
      ),
  };
}
