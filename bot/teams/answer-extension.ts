import type {
  MessagingExtensionActionResponse,
  MessagingExtensionAttachment,
  MessagingExtensionResponse,
} from "botbuilder";
import { z } from "zod";
import { say } from "../kit/say.ts";
import type { Context } from "../ports/context.ts";
import type { Dialog, Extension, Insertable } from "../ports/extension.ts";
import type { Activity } from "./activity.ts";
import { turnOf } from "./answer-press.ts";
import { withAccounts } from "./own-views.ts";
import { picked, readPicked } from "./picked-message.ts";

/** A part of the manifest's `composeExtensions`, by its names there. */
const saveCommand = z.object({
  commandId: z.literal("save"),
  messagePayload: picked,
  data: z.unknown().optional(),
});
const findCommand = z.object({
  commandId: z.literal("find"),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown().optional() })).default([]),
  /** Which part of the list Teams wants: it asks for more as somebody goes on reading. */
  queryOptions: z
    .object({ skip: z.int().min(0).catch(0), count: z.int().min(1).max(100).catch(25) })
    .catch({ skip: 0, count: 25 }),
});
const pastedLink = z.object({ url: z.string().max(4000) });

type Answered = MessagingExtensionActionResponse | MessagingExtensionResponse;
type Reading = (activity: Activity) => Promise<Answered | undefined>;

const prefix = "composeExtension/";

/** Whether it comes from the message extension: from any conversation, also where the bot is not. */
export function isExtension({ type, name }: Pick<Activity, "type" | "name">): boolean {
  return type === "invoke" && name.startsWith(prefix);
}

/** For what met a fault that passes. */
export function notNowExtension({ language, name }: Activity): Answered {
  const words = say(language)("app:tab.notNow");
  return name.endsWith("Task") || name.endsWith("Action")
    ? { task: { type: "message", value: words } }
    : { composeExtension: { type: "message", text: words } };
}

/**
 * Answers the message extension. Undefined for what no Teams would send.
 * Source: https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/what-are-messaging-extensions
 */
export function answerExtension(
  { clock }: Pick<Context, "clock">,
  extension: Extension,
): (activity: Activity) => Promise<Answered | "unknown" | undefined> {
  const asked: Readonly<Record<string, Reading>> = {
    async fetchTask(activity) {
      const { data } = saveCommand.safeParse(activity.value);
      const turn = turnOf(activity, clock.now());
      return data && turn && dialog(await extension.pick(readPicked(data.messagePayload), turn));
    },
    async submitAction(activity) {
      const { data } = saveCommand.safeParse(activity.value);
      const turn = turnOf(activity, clock.now());
      if (!(data && turn)) return undefined;
      return dialog(await extension.send(readPicked(data.messagePayload), data.data, turn));
    },
    async query(activity) {
      const { data } = findCommand.safeParse(activity.value);
      const turn = turnOf(activity, clock.now());
      if (!(data && turn)) return undefined;
      const found = await extension.find(searchIn(data.parameters), turn);
      const { skip, count } = data.queryOptions;
      return list(typeof found === "string" ? found : found.slice(skip, skip + count));
    },
    async queryLink(activity) {
      const { data } = pastedLink.safeParse(activity.value);
      if (!data) return undefined;
      const turn = turnOf(activity, clock.now());
      const shown = turn && (await extension.unfurl(data.url, turn));
      return shown ? list([shown]) : {};
    },
  };
  return async (activity) => {
    const name = activity.name.slice(prefix.length);
    const reading = Object.hasOwn(asked, name) ? asked[name] : undefined;
    return reading ? reading(activity) : "unknown";
  };
}

/** What was typed; when the list is opened first, Teams sends `initialRun` instead. */
function searchIn(
  parameters: readonly { readonly name: string; readonly value?: unknown }[],
): string {
  const typed = parameters.find(({ name }) => name === "words")?.value;
  return typeof typed === "string" ? typed.slice(0, 200) : "";
}

function dialog({ title, card }: Dialog): MessagingExtensionActionResponse {
  const content = { contentType: "application/vnd.microsoft.card.adaptive", content: card };
  return {
    task: {
      type: "continue",
      value: { title, height: "medium", width: "medium", card: content },
    },
  };
}

function list(found: readonly Insertable[] | string): MessagingExtensionResponse {
  if (typeof found === "string") return { composeExtension: { type: "message", text: found } };
  return {
    composeExtension: {
      type: "result",
      attachmentLayout: "list",
      attachments: found.map(attachment),
    },
  };
}

/** Whose views a card has is Teams' to say: it knows people by other ids where the bot is not. */
function attachment({ title, text, card }: Insertable): MessagingExtensionAttachment {
  return {
    contentType: "application/vnd.microsoft.card.adaptive",
    content: withAccounts(card, () => undefined),
    preview: {
      contentType: "application/vnd.microsoft.card.thumbnail",
      content: { title, text },
    },
  };
}
