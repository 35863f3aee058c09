import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "./check-manifest.ts";

/** What a manifest says of one deployment. */
export interface Deployment {
  /** Where the product is reached, without https:// and without a path. */
  readonly host: string;
  /** Application (client) id of app and bot. */
  readonly appId: string;
  /** Id of the Teams app itself; stays when the app is updated. */
  readonly manifestId: string;
  readonly developer: string;
  /** MAJOR.MINOR.PATCH; must rise with every upload. */
  readonly version: string;
}

/** The manifest of one deployment, out of the template that lies in `folder`. */
export function fillManifest(folder: string, deployment: Deployment): Manifest {
  const template = readFileSync(join(folder, "manifest.json"), "utf8");
  const gaps = new Map<string, string>(Object.entries(deployment));
  return JSON.parse(
    template.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => {
      const value = gaps.get(name);
      return value === undefined ? gap : JSON.stringify(value).slice(1, -1);
    }),
  ) as Manifest;
}
