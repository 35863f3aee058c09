import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

const packaged = (file: string) => new URL(`../../../appPackage/${file}`, import.meta.url);
const manifest = z
  .object({
    activities: z.object({
      activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })),
    }),
  })
  .parse(JSON.parse(readFileSync(packaged("manifest.json"), "utf8")));

/** What the app's manifest lets it put into activity feeds, by type; the number is its place in there. */
export const appActivities: ReadonlyMap<string, { readonly index: number; readonly text: string }> =
  new Map(
    manifest.activities.activityTypes.map(({ type, templateText }, index) => [
      type,
      { index, text: templateText },
    ]),
  );

/** The line of a type as Teams writes it for someone with this locale: `de-DE`. */
export function activityText(type: string, locale: string): string {
  const activity = appActivities.get(type);
  if (!activity) return "";
  const file = packaged(`${locale.split("-")[0]}.json`);
  const texts: Readonly<Record<string, string>> = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : {};
  return texts[`activities.activityTypes[${activity.index}].templateText`] ?? activity.text;
}
