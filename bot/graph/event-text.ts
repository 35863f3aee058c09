import type { EventText } from "../ports/calendar.ts";

/** Our part of an event's body, in one element that is found again. */
export function ourPart({ link, linkName = link, lines = [] }: EventText): string {
  const said = lines.map((line) => `<p>${escaped(line)}</p>`).join("");
  return `<div id="${ours}">${said}<p><a href="${escaped(link)}">${escaped(linkName)}</a></p></div>`;
}

/**
 * A body with our part as it is to be now: in its old place, or at the beginning. All else stays as it is, above all what makes
 * it a Teams meeting. Exchange may prefix ids with `x_`.
 */
export function withOurPart(body: string, text: EventText): string {
  const part = ourPart(text);
  const [before] = [...earlierParts(text)].flatMap((each) => each.exec(body) ?? []);
  if (before !== undefined) return body.replace(before, () => part);
  const opened = /<body[^>]*>/i.exec(body)?.[0] ?? "";
  return opened === "" ? `${part}${body}` : body.replace(opened, () => `${opened}${part}`);
}

const ours = "peer-circles";

/** What we wrote before: our element, or the mere link of an earlier build. */
function earlierParts({ link }: EventText): readonly RegExp[] {
  const address = escaped(link).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return [
    new RegExp(`<div[^>]*\\bid="?(?:x_)?${ours}"?[^>]*>[\\s\\S]*?</div>`, "i"),
    new RegExp(`<a [^>]*href="${address}"[^>]*>[\\s\\S]*?</a>`, "i"),
  ];
}

function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/"/g, "&quot;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}
