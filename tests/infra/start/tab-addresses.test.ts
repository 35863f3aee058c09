import { fillManifest } from "../../../appPackage/fill-manifest.ts";
import { tabAddresses } from "../../../infra/local/tab-addresses.ts";

interface Tabs {
  readonly configurableTabs: readonly { readonly configurationUrl: string }[];
  readonly staticTabs: readonly { readonly contentUrl?: string }[];
}

describe("the local world's tab", () => {
  it("opens at the addresses that the app package gives to Teams", () => {
    const { configurableTabs, staticTabs } = fillManifest("appPackage", {
      host: "localhost:8301",
      appId: "a",
      manifestId: "b",
      developer: "c",
      version: "1.0.0",
    }) as unknown as Tabs;
    const { configurationUrl, personalUrl } = tabAddresses("https://localhost:8301");
    expect(configurationUrl).toBe(configurableTabs[0]?.configurationUrl);
    expect(personalUrl).toBe(staticTabs[0]?.contentUrl);
    expect(tabAddresses("http://localhost:8301").personalUrl).toMatch(/^http:\/\/localhost:8301\//);
  });
});
