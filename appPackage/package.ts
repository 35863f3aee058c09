/**
 * Writes dist/peer-circles.zip for an organisation to upload, after checking it without any network.
 *
 * node appPackage/package.ts --host circles.contoso.com --app-id GUID [--manifest-id GUID] [--developer NAME] [--app-version 1.2.3]
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { strToU8, zipSync } from "fflate";
import { iconMistakes, languageMistakes, languagesOf } from "./check-files.ts";
import { manifestMistakes } from "./check-manifest.ts";
import { fillManifest } from "./fill-manifest.ts";

const { values } = parseArgs({
  options: {
    host: { type: "string", default: "circles.contoso.example" },
    "app-id": { type: "string", default: "7d3c5a10-4f6b-4c2e-9a71-0b5e1c9d2f44" },
    "manifest-id": { type: "string", default: "2c9e8f35-6d17-4b8a-a3f0-51d7c4e60b98" },
    developer: { type: "string", default: "Contoso Learning" },
    "app-version": { type: "string", default: "0.1.0" },
  },
});

const folder = import.meta.dirname;
const manifest = fillManifest(folder, {
  host: values.host,
  appId: values["app-id"],
  manifestId: values["manifest-id"],
  developer: values.developer,
  version: values["app-version"],
});
const languages = languagesOf(manifest).map((language) => `${language}.json`);
const files = ["color.png", "outline.png", ...languages];
const mistakes = [
  ...(await manifestMistakes(manifest)),
  ...iconMistakes(folder),
  ...languageMistakes(folder, manifest),
];

if (mistakes.length > 0) {
  for (const mistake of mistakes) console.error(mistake);
  process.exitCode = 1;
} else {
  const target = resolve(folder, "../dist/peer-circles.zip");
  mkdirSync(resolve(target, ".."), { recursive: true });
  const contents = Object.fromEntries(
    files.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  );
  const zip = zipSync({ "manifest.json": strToU8(JSON.stringify(manifest, null, 2)), ...contents });
  writeFileSync(target, zip);
  console.log(`dist/peer-circles.zip, for ${values.host}, ${zip.length} bytes`);
}
