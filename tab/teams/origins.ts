/** Plain-http hosts that the server names in the page (a laptop's Teams; none in Azure). */
export function hostOrigins(page: Pick<Document, "querySelector">): readonly string[] {
  const named = page.querySelector('meta[name="teams-hosts"]')?.getAttribute("content") ?? "";
  return named.split(/[\s,]+/).filter(Boolean);
}
