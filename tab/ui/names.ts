/** The name of one of these people; a dash for someone unknown. */
export function nameOf(
  people: readonly { readonly person: string; readonly name: string }[],
  person: string,
): string {
  return people.find((one) => one.person === person)?.name ?? "–";
}
