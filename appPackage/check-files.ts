import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import type { Manifest } from "./check-manifest.ts";

/** Icons as Teams wants them: colour 192 × 192, outline 32 × 32 in pure white on nothing. */
export function iconMistakes(folder: string): readonly string[] {
  const read = (name: string) => PNG.sync.read(readFileSync(join(folder, name)));
  const colour = read("color.png");
  const outline = read("outline.png");
  const pixels = Array.from({ length: outline.data.length / 4 }, (_, index) => [
    ...outline.data.subarray(index * 4, index * 4 + 4),
  ]);
  const visible = pixels.filter(([, , , opacity = 0]) => opacity > 0);
  const white = visible.every((pixel) => pixel.slice(0, 3).every((part) => part === 255));
  return [
    ...(colour.width === 192 && colour.height === 192 ? [] : ["color.png is not 192 × 192"]),
    ...(outline.width === 32 && outline.height === 32 ? [] : ["outline.png is not 32 × 32"]),
    ...(white && visible.length > 0 ? [] : ["outline.png is not white on nothing"]),
  ];
}

/** Each language names all texts of the manifest, none of them too long, and nothing else. */
export function languageMistakes(folder: string, manifest: Manifest): readonly string[] {
  const limits: Readonly<Record<string, number>> = {
    "name.short": 30,
    "name.full": 100,
    "description.short": 80,
    "description.full": 4000,
  };
  const read = (language: string) =>
    JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8")) as Record<string, string>;
  const wanted = [
    ...Object.keys(limits),
    "staticTabs[0].name",
    ...commandKeys(manifest),
    ...activityKeys(manifest),
    ...extensionKeys(manifest),
  ];
  return languagesOf(manifest).flatMap((language) => {
    const { $schema: _, ...texts } = read(language);
    const keys = Object.keys(texts);
    return [
      ...wanted.filter((key) => !keys.includes(key)).map((key) => `${language}.json lacks ${key}`),
      ...keys.filter((key) => !wanted.includes(key)).map((key) => `${language}.json knows ${key}`),
      ...keys
        .filter((key) => (texts[key]?.length ?? 0) > (limits[key] ?? 128))
        .map((key) => `${language}.json: ${key} is too long`),
    ];
  });
}

/** What the manifest itself says it is in. */
export function languagesOf({ localizationInfo: stated }: Manifest): readonly string[] {
  return [stated.defaultLanguageTag, ...stated.additionalLanguages.map((each) => each.languageTag)];
}

function extensionKeys({ composeExtensions }: Manifest): readonly string[] {
  return composeExtensions.flatMap(({ commands }, extension) =>
    commands.flatMap(({ parameters = [] }, command) =>
      ["", ...parameters.map((_, parameter) => `parameters[${parameter}].`)].flatMap((within) =>
        ["title", "description"].map(
          (part) => `composeExtensions[${extension}].commands[${command}].${within}${part}`,
        ),
      ),
    ),
  );
}

function activityKeys({ activities }: Manifest): readonly string[] {
  return activities.activityTypes.flatMap((_, index) =>
    ["description", "templateText"].map((part) => `activities.activityTypes[${index}].${part}`),
  );
}

function commandKeys({ bots }: Manifest): readonly string[] {
  return bots.flatMap(({ commandLists }, bot) =>
    commandLists.flatMap(({ commands }, list) =>
      commands.flatMap((_, command) =>
        ["title", "description"].map(
          (part) => `bots[${bot}].commandLists[${list}].commands[${command}].${part}`,
        ),
      ),
    ),
  );
}
