import { readFileSync } from "node:fs";
import { z } from "zod";
import type { AppView } from "./teams/host-api.ts";

const manifest = new URL("../../appPackage/manifest.json", import.meta.url);
const address = z.string().startsWith("https://{{host}}/");
const tabs = z.object({
  configurableTabs: z.tuple([z.object({ configurationUrl: address })]),
  staticTabs: z.array(z.object({ contentUrl: address.optional() })),
});

/** Addresses of the tab's pages as the app package names them, on the product of this machine. */
export function tabAddresses(product: string): Pick<AppView, "configurationUrl" | "personalUrl"> {
  const { configurableTabs, staticTabs } = tabs.parse(JSON.parse(readFileSync(manifest, "utf8")));
  const here = (url: string) => url.replace("https://{{host}}", product);
  const personal = staticTabs.find(({ contentUrl }) => contentUrl !== undefined)?.contentUrl;
  return {
    configurationUrl: here(configurableTabs[0].configurationUrl),
    personalUrl: here(personal ?? configurableTabs[0].configurationUrl),
  };
}
