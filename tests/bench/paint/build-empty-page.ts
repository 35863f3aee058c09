import { join } from "node:path";
import griffel from "@griffel/vite-plugin";
import react from "@vitejs/plugin-react";
import { build } from "vite";

/** Builds the empty page as the tab is built, into `folder`. */
export async function buildEmptyPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    root: join(import.meta.dirname, "empty-page"),
    base: "/tab/",
    plugins: [react(), griffel()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2023",
      modulePreload: { polyfill: false },
    },
  });
}
