const domain = "(circle|schedule|agenda|rotation|commitment|shelf|reflection|programme)";
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    forbid("no-cycles", "A cycle means two folders are one idea.", {}, { circular: true }),
    forbid(
      "shared-is-the-core",
      "The domain knows neither the bot nor the tab.",
      { path: "^shared/" },
      { path: "^(bot|tab|infra|tests|appPackage)/" },
    ),
    forbid(
      "shared-stays-pure",
      "Only zod and Temporal may enter the domain.",
      { path: "^shared/" },
      { path: "node_modules/", pathNot: "node_modules/(zod|temporal-polyfill|@orpc/contract)/" },
    ),
    forbid(
      "contract-only-in-contract",
      "oRPC is how tab and bot talk; the domain does not know it.",
      { path: "^shared/", pathNot: "^shared/contract/" },
      { path: "node_modules/@orpc/" },
    ),
    forbid(
      "temporal-only-in-time",
      "Wall time becomes an instant in one place.",
      { path: "^(shared|bot|tab)/", pathNot: "^shared/(time|schedule)/" },
      { path: "node_modules/temporal-" },
    ),
    forbid(
      "shared-runs-anywhere",
      "The domain has no Node in it.",
      { path: "^shared/" },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "only-declared-packages",
      "What we import, we list in package.json.",
      {},
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
    forbid(
      "domain-before-contract",
      "The contract speaks of the domain, never the reverse.",
      { path: `^shared/(${domain}|kernel|time)/` },
      { path: "^shared/contract/" },
    ),
    forbid(
      "tab-and-bot-are-strangers",
      "They meet only in shared/contract.",
      { path: "^(tab|bot)/" },
      { path: "^(tab|bot)/", pathNot: "^$1/" },
    ),
    forbid(
      "features-see-ports-only",
      "Only compose.ts may know which store or client stands behind a port.",
      { path: `^bot/(${domain}|ports|kit|http)/` },
      { path: "^bot/(graph|storage|teams|jobs/runner)" },
    ),
    forbid(
      "bot-features-are-neighbours",
      "Compose features in compose.ts or lift the shared idea into shared/. What is stored in one partition is common ground (decision 002).",
      { path: `^bot/${domain}/` },
      { path: `^bot/${domain}/`, pathNot: "^bot/($1/|[a-z/-]+/documents\\.ts$)" },
    ),
    forbid(
      "tab-features-are-neighbours",
      "Compose pages in tab/app.tsx.",
      { path: `^tab/${domain}/` },
      { path: `^tab/${domain}/`, pathNot: "^tab/$1/" },
    ),
    forbid(
      "cards-are-pure",
      "A card builder turns domain values into JSON and nothing else.",
      { path: "^bot/.*/cards\\.ts$" },
      { path: "^bot/", pathNot: "^bot/kit/" },
    ),
    forbid(
      "catalogues-behind-say",
      "People's text comes through say.ts.",
      {
        path: "^(bot|tab|shared)/",
        pathNot: "^((bot/kit/say|tab/ui/(say|say-apart|[a-z]+-say))\\.ts$|shared/words/)",
      },
      { path: "^shared/words/", pathNot: "^shared/words/key\\.ts$" },
    ),
    forbid(
      "graph-only-in-graph",
      "One door to Microsoft Graph.",
      { path: "^(bot|tab|shared)/", pathNot: "^bot/graph/" },
      { path: "node_modules/(@microsoft/microsoft-graph|windows-iana)" },
    ),
    forbid(
      "cosmos-only-in-storage",
      "One door to the store.",
      { path: "^(bot|tab|shared)/", pathNot: "^bot/storage/" },
      { path: "(node_modules/@azure/cosmos|^node:sqlite$|^sqlite$)" },
    ),
    forbid(
      "botbuilder-only-in-teams",
      "One door to the Bot Framework.",
      { path: "^(bot|tab|shared)/", pathNot: "^bot/teams/" },
      { path: "node_modules/(botbuilder|botframework)" },
    ),
    forbid(
      "teamsjs-only-in-teams",
      "One door to the Teams host.",
      { path: "^(bot|tab|shared)/", pathNot: "^tab/teams/" },
      { path: "node_modules/@microsoft/teams-js" },
    ),
    forbid(
      "product-never-imports-tests",
      "Fakes and the local world stay out of the product.",
      { path: "^(bot|tab|shared)/" },
      { path: "^(tests|infra)/" },
    ),
    forbid(
      "local-world-drives-the-composed-bot",
      "infra/local starts the product; it does not reach into it.",
      { path: "^infra/" },
      { path: "^(bot|tab)/", pathNot: "^bot/(compose|main|config/config)\\.ts$" },
    ),
    forbid(
      "nothing-unresolved",
      "An import that resolves to nothing is checked by nothing.",
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|\\.types|\\.data)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      // Packages of types alone have no other entry.
      mainFields: ["module", "main", "types"],
    },
  },
};
