import { z } from "zod";
import type { Person } from "../organisation/people.ts";
import type { Scene } from "./activities.ts";
import type { Delivered, Delivery } from "./delivery.ts";
import { extensionActivity, messagePayload } from "./extension-activities.ts";
import type { DialogAnswer, FoundAnswer } from "./host-api.ts";
import { personalChat, type Surrounding } from "./surroundings.ts";
import type { StoredMessage } from "./teams-state.ts";

interface Extending {
  readonly delivery: Pick<Delivery, "bring">;
  readonly hasApp: (place: string) => boolean;
  readonly scene: (where: Surrounding, person: Person, thread?: string) => Scene;
  readonly freshId: () => string;
  /** The domain whose links the manifest says are the app's. */
  readonly domain: string;
}

/** Where someone is with the app: in a conversation, from a message or without one. */
interface Place {
  readonly where: Surrounding;
  readonly person: Person;
}
interface Picked extends Place {
  readonly message: StoredMessage;
}

const cardUpTo = (minor: string) =>
  z.looseObject({ type: z.literal("AdaptiveCard"), version: z.string().regex(minorUpTo(minor)) });
const minorUpTo = (minor: string) => new RegExp(`^1\\.[0-${minor}]$`);

const dialog = z.object({
  task: z.discriminatedUnion("type", [
    z.object({
      type: z.literal("continue"),
      value: z.object({ title: z.string(), card: z.object({ content: cardUpTo("5") }) }),
    }),
    z.object({ type: z.literal("message"), value: z.string() }),
  ]),
});
const found = (minor: string) =>
  z.object({
    composeExtension: z.discriminatedUnion("type", [
      z.object({
        type: z.literal("result"),
        attachments: z.array(
          z.object({
            content: cardUpTo(minor),
            preview: z.object({ content: z.object({ title: z.string(), text: z.string() }) }),
          }),
        ),
      }),
      z.object({ type: z.literal("message"), text: z.string() }),
    ]),
  });

/** The app as a message extension: from any message, from where one writes, and by a link to it. */
export function extension({ delivery, hasApp, scene, freshId, domain }: Extending) {
  const bring = async (
    { where, person }: Place,
    what: string,
    value: Readonly<Record<string, unknown>>,
    thread?: string,
  ): Promise<Delivered> => {
    // Offered where the app is, and everywhere to whoever has it for themselves.
    if (!hasApp(where.place) && !hasApp(personalChat(person))) return { status: 403, body: null };
    return delivery.bring(extensionActivity(scene(where, person, thread), freshId(), what, value));
  };
  const fromMessage = async (what: string, picked: Picked, more: object) => {
    const { where, message } = picked;
    const value = {
      commandId: "save",
      commandContext: "message",
      messagePayload: messagePayload(where.id, message),
      ...more,
    };
    const thread = where.kind === "channel" ? (message.root ?? message.id) : undefined;
    return dialogAnswer(await bring(picked, what, value, thread));
  };

  return {
    pick: (picked: Picked): Promise<DialogAnswer> => fromMessage("fetchTask", picked, {}),
    submit: (picked: Picked, data: unknown): Promise<DialogAnswer> =>
      fromMessage("submitAction", picked, { data }),
    async find(place: Place, search: string): Promise<FoundAnswer> {
      const parameters =
        search === ""
          ? [{ name: "initialRun", value: "true" }]
          : [{ name: "words", value: search }];
      const value = {
        commandId: "find",
        commandContext: "compose",
        parameters,
        queryOptions: { skip: 0, count: 25 },
      };
      return foundAnswer(await bring(place, "query", value), "5");
    },
    /** Teams asks about links to the app's own domain, and about no others. */
    async link(place: Place, url: string): Promise<FoundAnswer> {
      if (!URL.canParse(url) || new URL(url).host !== domain) return { result: "nothing" };
      return foundAnswer(await bring(place, "queryLink", { url }), "3");
    },
  };
}
export type ExtensionDesk = ReturnType<typeof extension>;

const unreachable = "Unable to reach app. Please try again.";

function dialogAnswer({ status, body }: Delivered): DialogAnswer {
  if (status === 200 && isEmpty(body)) return { result: "closed" };
  const read = dialog.safeParse(body).data;
  if (status !== 200 || !read) return { result: "message", text: unreachable };
  const { task } = read;
  return task.type === "message"
    ? { result: "message", text: task.value }
    : { result: "dialog", title: task.value.title, card: task.value.card.content };
}

function foundAnswer({ status, body }: Delivered, minor: string): FoundAnswer {
  if (status === 200 && isEmpty(body)) return { result: "nothing" };
  const read = found(minor).safeParse(body).data;
  if (status !== 200 || !read) return { result: "message", text: unreachable };
  const { composeExtension: answer } = read;
  if (answer.type === "message") return { result: "message", text: answer.text };
  return {
    result: "list",
    items: answer.attachments.map(({ content, preview }) => ({
      ...preview.content,
      card: content,
    })),
  };
}

function isEmpty(body: unknown): boolean {
  return !body || (typeof body === "object" && Object.keys(body).length === 0);
}
