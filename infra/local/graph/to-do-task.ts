import type { Instant } from "../../../shared/time/instant.ts";

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
