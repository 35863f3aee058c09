import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Serves `/fonts/segoe-ui.css`, so that a test can give the tab's frame the same letters that the page has. */
function fontForFrames(): Plugin {
  const file = "open-sans-latin-wght-normal.woff2";
  return {
    name: "font-for-frames",
    generateBundle() {
      const source = readFileSync(
        here(`../../../node_modules/@fontsource-variable/open-sans/files/${file}`),
      );
      this.emitFile({ type: "asset", fileName: `fonts/${file}`, source });
      this.emitFile({
        type: "asset",
        fileName: "fonts/segoe-ui.css",
        source: `@font-face{font-family:"Segoe UI";font-weight:300 800;src:local("Segoe UI"),url("./${file}") format("woff2")}`,
      });
    },
  };
}

export default defineConfig({
  root: here("."),
  plugins: [react(), fontForFrames()],
  build: {
    outDir: here("../../../dist/host"),
    emptyOutDir: true,
    chunkSizeWarningLimit: 4_000,
  },
});
