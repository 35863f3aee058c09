import { z } from "zod";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { Acting } from "../ports/calendar.ts";
import type { TaskPlace, TaskRefusal, TaskRequest, Tasks } from "../ports/tasks.ts";
import type { GraphAnswer, GraphClient, GraphRequest } from "./graph-client.ts";
import { mailbox } from "./mailbox.ts";

const lists = z.object({
  value: z.array(z.object({ id: z.string(), wellknownListName: z.string().optional() })),
});
const made = z.object({ id: z.string() });
const tasks = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      linkedResources: z.array(z.object({ externalId: z.string().nullish() })).default([]),
    }),
  ),
});

/** So many of a list's tasks are looked through for one that an attempt without an answer may have made. */
const lookedThrough = 100;

/**
 * Microsoft To Do, with the delegated permission Tasks.ReadWrite. Where that alone is missing Graph answers 403, which means
 * the same as Entra ID's own refusal: the person has to agree first.
 * Source: https://learn.microsoft.com/graph/api/todotasklist-post-tasks
 */
export function graphTasks(graph: GraphClient): Tasks {
  const own = mailbox(graph, undefined);
  const ask = async (
    acting: Acting,
    method: GraphRequest["method"],
    below: string,
    body?: unknown,
  ): Promise<Result<GraphAnswer, TaskRefusal>> => {
    const answer = await own(acting, method, `/todo/lists${below}`, body);
    if (answer.ok || answer.refusal !== "refused")
      return answer as Result<GraphAnswer, TaskRefusal>;
    return refuse("consent");
  };

  /** The list that To Do opens with. */
  async function usualList(acting: Acting): Promise<Result<string, TaskRefusal>> {
    const answer = await ask(acting, "GET", "?$top=100");
    if (!answer.ok) return answer;
    const { value } = lists.parse(answer.value.body);
    const usual = value.find(({ wellknownListName }) => wellknownListName === "defaultList");
    const list = usual ?? value[0];
    return list ? ok(list.id) : refuse("no-mailbox");
  }

  return {
    async add(acting, request) {
      const list = await usualList(acting);
      if (!list.ok) return list;
      const at = `/${encodeURIComponent(list.value)}/tasks`;
      const answer = await ask(acting, "POST", at, taskBody(request));
      if (!answer.ok) return answer;
      return ok({ list: list.value, task: made.parse(answer.value.body).id });
    },

    /** That linked resources can be expanded in a list is (unverified); without them nothing is found. */
    async find(acting, mark) {
      const list = await usualList(acting);
      if (!list.ok) return list;
      const at = `/${encodeURIComponent(list.value)}/tasks`;
      const query = `?$expand=linkedResources&$top=${lookedThrough}`;
      const answer = await ask(acting, "GET", `${at}${query}`);
      if (!answer.ok) return answer;
      const found = tasks
        .parse(answer.value.body)
        .value.find(({ linkedResources }) =>
          linkedResources.some(({ externalId }) => externalId === mark),
        );
      return ok(found && { list: list.value, task: found.id });
    },

    async remove(acting, { list, task }: TaskPlace) {
      const at = `/${encodeURIComponent(list)}/tasks/${encodeURIComponent(task)}`;
      const answer = await ask(acting, "DELETE", at);
      if (answer.ok || answer.refusal === "no-mailbox") return ok(null);
      return answer;
    },
  };
}

function taskBody({ title, by, about, link, mark }: TaskRequest) {
  return {
    // To Do takes no more.
    title: title.slice(0, 255),
    ...(by && { dueDateTime: { dateTime: `${by}T00:00:00.0000000`, timeZone: "UTC" } }),
    linkedResources: [
      {
        applicationName: "Peer Circles",
        displayName: about,
        externalId: mark,
        ...(link && { webUrl: link }),
      },
    ],
  };
}
