const unfinished = /(^|\s)@([\w ]{0,20})$/;

/** Whether the end of a text begins to name the bot. */
export function typesMention(text: string, bot: string): boolean {
  const typed = unfinished.exec(text)?.[2];
  return typed !== undefined && bot.toLowerCase().startsWith(typed.toLowerCase().trimEnd());
}

/** The text without the name begun at its end. */
export function withoutMention(text: string): string {
  return text.replace(unfinished, "$1").trimStart();
}
