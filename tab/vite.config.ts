import griffel from "@griffel/vite-plugin";
import react from "@vitejs/plugin-react";
import { build, defineConfig, type Plugin } from "vite";
import { consentScript } from "../shared/contract/consent.ts";
import { beginFirst } from "./build/begin-first.ts";
import { ownHostsFirst } from "./build/own-hosts-first.ts";
import { packed } from "./build/packed.ts";
import { silentTeams } from "./build/silent-teams.ts";
import { tokensByName } from "./build/tokens-by-name.ts";
import { wordsOfTheTab } from "./build/words-of-the-tab.ts";

/** `begin.ts` with all that it imports. */
const askingFirst =
  /teams-js|rolldown-runtime|preload-helper|tab\/(?:begin|start-route|teams\/(?:ask-consent|origins|setting|teams-host|within)|api\/(?:send-ahead|token))\.ts/;

/** What only the bot's API needs, though the first page's imports lead to it. */
const speaking = /tab\/api\/http-link\.ts|@orpc\/standard-server/;

/** Small pieces that later pages share: together they are one file to fetch, and one name for the first page to know. */
const shared =
  /tab\/(?:api\/use-read-again|circle\/(?:counted-members|is-deciding|season-end-words)|reflection\/save-file|schedule\/unknown-calendars|teams\/use-lead-to|ui\/(?:consent-notice|copy-words|draft-form|for-members|helper-words|initials|own-trouble|own-trouble-words|row-button))\.tsx?$/;

export default defineConfig({
  root: import.meta.dirname,
  base: "/tab/",
  plugins: [
    react(),
    griffel(),
    beginFirst(),
    ownHostsFirst(),
    consentPage(),
    silentTeams(),
    tokensByName(),
    wordsOfTheTab(),
    packed(),
  ],
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
            { name: "shared", test: shared, includeDependenciesRecursively: false },
            {
              name: "first",
              tags: ["$initial"],
              test: (id) => !speaking.test(id),
              includeDependenciesRecursively: false,
            },
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
