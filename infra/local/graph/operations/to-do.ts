import { randomUUID } from "node:crypto";
import { z } from "zod";
import { itemNotFound } from "../graph-refusal.ts";
import { ownerOf } from "../its-event.ts";
import type { Answer, Call, Operation } from "../operation.ts";
import { parsed } from "../parsed.ts";
import { page } from "../query.ts";
import type { ToDoTask } from "../to-do-task.ts";

const type = "microsoft.graph.todoTask";
const expands = ["linkedResources"];
const mine = {
  service: "mailbox",
  application: [],
  delegated: ["Tasks.ReadWrite"],
} as const;
const linked = z.strictObject({
  webUrl: z.string().optional(),
  applicationName: z.string().optional(),
  displayName: z.string().optional(),
  externalId: z.string().optional(),
});
const request = z.strictObject({
  title: z.string().min(1).max(255),
  dueDateTime: z.strictObject({ dateTime: z.string(), timeZone: z.string() }).optional(),
  linkedResources: z.array(linked).default([]),
});

/** To Do, of which this world has the one list that everyone has. https://learn.microsoft.com/graph/api/resources/todo-overview */
export const toDoOperations: readonly Operation[] = [
  {
    ...mine,
    method: "GET",
    path: "/users/{user}/todo/lists",
    answer: { type: "microsoft.graph.todoTaskList", many: true },
    run: (call) => ({
      status: 200,
      body: page([listOf(ownerOf(call))], call.query, call.address),
    }),
  },
  {
    ...mine,
    method: "POST",
    path: "/users/{user}/todo/lists/{list}/tasks",
    request: { type, expands },
    answer: { type, expands },
    run: create,
  },
  {
    ...mine,
    method: "GET",
    path: "/users/{user}/todo/lists/{list}/tasks",
    answer: { type, many: true, expands },
    run: list,
  },
  {
    ...mine,
    method: "DELETE",
    path: "/users/{user}/todo/lists/{list}/tasks/{task}",
    run: erase,
  },
];

function listOf(owner: string) {
  return {
    id: `AQMkAtasks${owner.replaceAll("-", "")}`,
    displayName: "Tasks",
    isOwner: true,
    isShared: false,
    wellknownListName: "defaultList",
  };
}

/** Whose list it is. @throws GraphRefusal where there is no such list */
function listOwner(call: Call): string {
  const owner = ownerOf(call);
  if (call.params["list"] !== listOf(owner).id) throw itemNotFound();
  return owner;
}

function create(call: Call): Answer {
  const owner = listOwner(call);
  const { title, dueDateTime, linkedResources } = parsed(request, call.body, type);
  const links = linkedResources.map((each) => ({ ...each, id: randomUUID() }));
  const facts = { title, createdAt: call.now, links, ...(dueDateTime && { due: dueDateTime }) };
  return { status: 201, body: view(call.world.addTask(owner, facts), true) };
}

function list(call: Call): Answer {
  const whole = call.query["$expand"] === "linkedResources";
  const tasks = call.world.tasksOf(listOwner(call)).map((task) => view(task, whole));
  return { status: 200, body: page(tasks, call.query, call.address, 20) };
}

function erase(call: Call): Answer {
  const owner = listOwner(call);
  const { task = "" } = call.params;
  if (!call.world.tasksOf(owner).some(({ id }) => id === task)) throw itemNotFound();
  call.world.removeTask(owner, task);
  return { status: 204 };
}

function view({ id, title, createdAt, due, links }: ToDoTask, whole: boolean): object {
  return {
    id,
    title,
    importance: "normal",
    status: "notStarted",
    isReminderOn: false,
    hasAttachments: false,
    createdDateTime: createdAt,
    lastModifiedDateTime: createdAt,
    bodyLastModifiedDateTime: createdAt,
    categories: [],
    body: { content: "", contentType: "text" },
    ...(due && { dueDateTime: due }),
    ...(whole && { linkedResources: links }),
  };
}
