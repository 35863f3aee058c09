/** A link as people type it, with `https://` where it was left out. */
export function withScheme(typed: string): string {
  const link = typed.trim();
  return /^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `https://${link}`;
}

/** Whether it is an address on the web: nothing that runs, no spaces. */
export function isWebLink(typed: string): boolean {
  const link = withScheme(typed);
  return /^https?:\/\/[^\s/.]+(\.[^\s/.]+|:\d+)/i.test(link) && URL.canParse(link);
}

/** The part of a link that says where it leads. */
export function siteOf(link: string): string {
  return URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, "") : link;
}
