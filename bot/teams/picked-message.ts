import { z } from "zod";
import { personId } from "../../shared/kernel/ids.ts";
import type { PickedMessage } from "../ports/extension.ts";

/**
 * The message that somebody has picked, as Teams hands it over. What we do not use is left out.
 * Source: https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module
 */
export const picked = z.object({
  deleted: z.boolean().nullish(),
  body: z.object({ contentType: z.string().nullish(), content: z.string().max(200_000).nullish() }),
  from: z
    .object({
      user: z
        .object({
          id: personId.optional().catch(undefined),
          displayName: z.string().max(400).nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

/** The message as plain text, whoever wrote it. */
export function readPicked({ deleted, body, from }: z.infer<typeof picked>): PickedMessage {
  const { id, displayName } = from?.user ?? {};
  const content = deleted ? "" : withoutQuotes(body.content ?? "");
  const isHtml = body.contentType?.toLowerCase() === "html";
  return {
    author: id && { person: id, name: displayName ?? "" },
    text: isHtml ? plainText(content) : tidied(content),
    links: [
      ...(isHtml ? hrefs(content) : []),
      ...(plainText(content).match(/https?:\/\/\S+/g) ?? []),
    ],
  };
}

/** A message that this one answers stands in it as a block of its own: somebody else's words, who was not asked. */
function withoutQuotes(html: string): string {
  return html.replace(
    /<blockquote\b[^>]*schema\.skype\.com\/Reply[^>]*>[\s\S]*?<\/blockquote\s*>/gi,
    "",
  );
}

/** What a reader sees of HTML: a line for each paragraph, no pictures, no markup. */
function plainText(html: string): string {
  return tidied(
    decoded(
      html
        .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "")
        .replace(/[\r\n]+/g, " ")
        .replace(/<emoji\b[^>]*\balt="([^"]*)"[^>]*>/gi, "$1")
        .replace(/<(br|\/p|\/div|\/li|\/h\d|\/tr|\/blockquote)\b[^>]*>/gi, "\n")
        .replace(/<[^>]*>/g, ""),
    ),
  );
}

function hrefs(html: string): readonly string[] {
  return [...html.matchAll(/\bhref="([^"]*)"/gi)].map(([, href = ""]) => decoded(href));
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, tens, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = tens ? Number(tens) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

function tidied(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
