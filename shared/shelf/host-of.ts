const authority = /^https?:\/\/([^/?#]*)(?:[/?#]|$)/i;
const host =
  /^([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(?::\d{1,5})?$/i;

/**
 * Where a link leads, as it can be shown; undefined for one that does not say so plainly: with a name before the address, with
 * letters that look like others, with numbers for an address, or with blanks.
 */
export function hostOf(link: string): string | undefined {
  if (/[\s\\]|\p{C}/u.test(link)) return undefined;
  const [, found = ""] = host.exec(authority.exec(link)?.[1] ?? "") ?? [];
  const labels = found.toLowerCase().split(".");
  const last = labels.at(-1) ?? "";
  if (found === "" || /^(\d+|0x[\da-f]*)$/.test(last)) return undefined;
  if (labels.some((label) => label.startsWith("xn--"))) return undefined;
  return labels.join(".").replace(/^www\./, "");
}
