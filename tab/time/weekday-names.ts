/** Short names of the weekdays, Monday first. */
export function weekdayNames(locale: string): readonly string[] {
  const name = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  // 5 January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, day) => name.format((4 + day) * 86_400_000));
}
