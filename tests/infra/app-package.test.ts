import { resolve } from "node:path";
import { iconMistakes, languageMistakes, languagesOf } from "../../appPackage/check-files.ts";
import { type Manifest, manifestMistakes } from "../../appPackage/check-manifest.ts";
import { fillManifest } from "../../appPackage/fill-manifest.ts";
import { languages } from "../../shared/kernel/language.ts";

const folder = resolve(__dirname, "../../appPackage");
const manifest = fillManifest(folder, {
  host: "circles.contoso.example",
  appId: "7d3c5a10-4f6b-4c2e-9a71-0b5e1c9d2f44",
  manifestId: "2c9e8f35-6d17-4b8a-a3f0-51d7c4e60b98",
  developer: "Contoso Learning",
  version: "1.2.3",
});

/** The manifest as text with one thing in it changed. */
const changed = (from: string, to: string): Manifest => {
  const text = JSON.stringify(manifest);
  if (!text.includes(from)) throw new Error(`${from} is not in the manifest`);
  return JSON.parse(text.replace(from, to)) as Manifest;
};

describe("the app's manifest", () => {
  it("keeps the public schema and what the schema cannot say", async () => {
    expect(await manifestMistakes(manifest)).toEqual([]);
  });

  it.each([
    ["a permission that nothing needs", "ChannelMember.Read.Group", "TeamMember.Read.Group"],
    ["a permission of the wrong type", '"type":"Application"', '"type":"Delegated"'],
    ["a page of someone else", "https://circles.contoso.example/tab", "https://evil.example/tab"],
    ["an address without encryption", "https://circles.contoso.example/terms", "http://x.example"],
    ["another app's resource", "botid-7d3c", "botid-8d3c"],
    ["a version that Teams refuses", '"version":"1.2.3"', '"version":"1.2"'],
    ["a surface that does not exist", '"meetingSidePanel"', '"meetingPanel"'],
    ["a property that does not exist", '"accentColor"', '"accentColour"'],
    ["a domain that is too wide", '"validDomains":["', '"validDomains":["*.example","'],
    ["a reserved name", '"short":"Peer Circles"', '"short":"Circles for Teams"'],
    ["an action that does not name the app", '"title":"Save to Peer Circles"', '"title":"Save"'],
    ["links of others", '"domains":["circles', '"domains":["*.circles'],
    [
      "another bot's message extension",
      '"composeExtensions":[{"botId":"7',
      '"composeExtensions":[{"botId":"8',
    ],
    [
      "links that unfold for anyone",
      '"value":{"domains"',
      '"value":{"supportsAnonymizedPayloads":true,"domains"',
    ],
    ["a gap that nobody filled", "Contoso Learning", "{{developer}}"],
  ])("is refused with %s", async (_, from, to) => {
    expect(await manifestMistakes(changed(from, to))).not.toEqual([]);
  });

  it("is in all the languages that the product speaks, each whole and short enough", () => {
    expect(languagesOf(manifest)).toEqual(languages);
    expect(languageMistakes(folder, manifest)).toEqual([]);
  });

  it("has icons of the sizes and colours that Teams wants", () => {
    expect(iconMistakes(folder)).toEqual([]);
  });
});
