const date =
  /\{\{DATE\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))(?:,\s*(COMPACT|SHORT|LONG))?\)\}\}/gi;
const time = /\{\{TIME\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))\)\}\}/gi;

const formats: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  COMPACT: { day: "numeric", month: "numeric", year: "numeric" },
  SHORT: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  LONG: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};

/** Whose clock and language a card is read in. */
export interface Reader {
  readonly zone: string;
  readonly locale: string;
}

/**
 * Puts dates and times into the reader's zone and language, as Teams does. The renderer's own way knows the machine's zone only.
 * Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */
export function localiseText(text: string, { zone, locale }: Reader): string {
  const show = (at: string, format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...format, timeZone: zone }).format(new Date(at));
  return text
    .replace(date, (_whole, at: string, format?: string) =>
      show(at, formats[(format ?? "COMPACT").toUpperCase()] ?? {}),
    )
    .replace(time, (_whole, at: string) => show(at, { hour: "numeric", minute: "2-digit" }));
}

/** The same for every text in a card. What an action sends back stays as it is. */
export function localiseCard(card: unknown, reader: Reader): unknown {
  if (typeof card === "string") return localiseText(card, reader);
  if (Array.isArray(card)) return card.map((part) => localiseCard(part, reader));
  if (typeof card !== "object" || card === null) return card;
  return Object.fromEntries(
    Object.entries(card).map(([name, value]) => [
      name,
      name === "data" ? value : localiseCard(value, reader),
    ]),
  );
}
