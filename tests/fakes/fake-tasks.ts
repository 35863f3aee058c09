import type { TaskRefusal, TaskRequest, Tasks } from "../../bot/ports/tasks.ts";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";

type Trouble = TaskRefusal | Error;

/** A To Do in memory. What is put into `troubles` happens to the next requests, one each; `lost` after the work is done. */
export function fakeTasks() {
  const kept = new Map<string, TaskRequest>();
  const troubles: Trouble[] = [];
  const lost: Error[] = [];
  const asked = async <T>(work: () => T): Promise<Result<T, TaskRefusal>> => {
    const trouble = troubles.shift();
    if (trouble instanceof Error) throw trouble;
    if (trouble) return refuse(trouble);
    const done = work();
    const fault = lost.shift();
    if (fault) throw fault;
    return ok(done);
  };
  const tasks: Tasks = {
    add: (_acting, request) =>
      asked(() => {
        const task = `task-${kept.size + 1}`;
        kept.set(task, request);
        return { list: "tasks", task };
      }),
    find: (_acting, mark) =>
      asked(() => {
        const [found] = [...kept].find(([, request]) => request.mark === mark) ?? [];
        return found === undefined ? undefined : { list: "tasks", task: found };
      }),
    remove: (_acting, { task }) =>
      asked(() => {
        kept.delete(task);
        return null;
      }),
  };
  return { ...tasks, troubles, lost, all: () => [...kept.values()] };
}
