/** Whether each word of the search stands in one of the texts, whatever its case and its accents. */
export function answersSearch(texts: readonly string[], search: string): boolean {
  const all = texts.map(plain).join("\n");
  return plain(search)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
