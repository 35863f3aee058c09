import griffel from "@griffel/vite-plugin";
import react from "@vitejs/plugin-react";
import { build, defineConfig, type Plugin } from "vite";
import { consentScript } from "../shared/contract/consent.ts";

/** `begin.ts` with all that it imports. */
const askingFirst =
  /teams-js|rolldown-runtime|tab\/(?:begin|teams\/(?:ask-consent|origins|setting|teams-host|within)|api\/(?:send-ahead|token))\.ts/;

export default defineConfig({
  root: import.meta.dirname,
  base: "/tab/",
  plugins: [react(), griffel(), ownHostsFirst(), consentPage()],
  build: {
    outDir: "../dist/tab",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // All that the first page needs in one file: two dozen small ones would queue up on a slow line. Only what asks
        // Teams and the bot is apart, so that their answers are there when the rest is.
        codeSplitting: {
          groups: [
            { name: "begin", test: askingFirst, priority: 1 },
            { name: "first", tags: ["$initial"] },
          ],
        },
      },
    },
  },
});

/** The script of the page that ends the asking for consent, apart from the tab: neither may change the other's pieces. */
function consentPage(): Plugin {
  return {
    name: "consent-page",
    apply: "build",
    async closeBundle() {
      await build({
        configFile: false,
        root: import.meta.dirname,
        logLevel: "error",
        plugins: [ownHostsFirst()],
        build: {
          outDir: "../dist/tab",
          emptyOutDir: false,
          target: "es2023",
          modulePreload: { polyfill: false },
          rolldownOptions: {
            input: "consent.ts",
            output: { entryFileNames: consentScript },
          },
        },
      });
    },
  };
}

/**
 * Teams' library asks a server outside for its list of hosts whenever it is loaded, though it brings that list along and
 * our server names who may frame us. Without this one call it still asks when a host is on neither list.
 */
function ownHostsFirst(): Plugin {
  const onLoading = /\bg\(\);export\{/;
  return {
    name: "own-hosts-first",
    apply: "build",
    transform(code, id) {
      if (!id.includes("teams-js/src/internal/validOrigins.js")) return undefined;
      if (!onLoading.test(code)) throw new Error("teams-js asks for its hosts in another way now.");
      return { code: code.replace(onLoading, "export{"), map: null };
    },
  };
}
