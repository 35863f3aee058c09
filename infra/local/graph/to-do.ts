import { randomBytes } from "node:crypto";
import type { StoredState } from "../stored-state.ts";
import type { GraphState } from "./graph-state.ts";
import type { ToDo, ToDoTask } from "./to-do-task.ts";

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
