/** One file for each dependency rule that breaks it, and what it needs beside it. */
interface Planting {
  readonly rule: string;
  readonly files: Readonly<Record<string, string>>;
}

const target = "export const x = 1;\n";
const importing = (from: string, name = "x") =>
  `import { ${name} } from "${from}";\nexport const y = ${name};\n`;

export const plantings: readonly Planting[] = [
  {
    rule: "no-cycles",
    files: {
      "shared/circle/a.ts": `import { b } from "./b.ts";\nexport const a = () => b;\n`,
      "shared/circle/b.ts": `import { a } from "./a.ts";\nexport const b = () => a;\n`,
    },
  },
  {
    rule: "shared-is-the-core",
    files: {
      "shared/circle/up.ts": importing("../../bot/kit/target.ts"),
      "bot/kit/target.ts": target,
    },
  },
  { rule: "shared-stays-pure", files: { "shared/circle/impure.ts": importing("express", "json") } },
  {
    rule: "contract-only-in-contract",
    files: { "shared/circle/rpc.ts": importing("@orpc/contract", "oc") },
  },
  {
    rule: "temporal-only-in-time",
    files: { "shared/circle/clock.ts": importing("temporal-polyfill", "Temporal") },
  },
  {
    rule: "shared-runs-anywhere",
    files: { "shared/circle/disk.ts": importing("node:fs", "rmSync") },
  },
  {
    rule: "only-declared-packages",
    files: { "bot/kit/undeclared.ts": importing("fast-deep-equal", "equal") },
  },
  {
    rule: "domain-before-contract",
    files: {
      "shared/circle/contracted.ts": importing("../contract/target.ts"),
      "shared/contract/target.ts": target,
    },
  },
  {
    rule: "tab-and-bot-are-strangers",
    files: { "tab/circle/server.ts": importing("../../bot/kit/target.ts") },
  },
  {
    rule: "features-see-ports-only",
    files: {
      "bot/circle/routes.ts": importing("../storage/target.ts"),
      "bot/storage/target.ts": target,
    },
  },
  {
    rule: "bot-features-are-neighbours",
    files: {
      "bot/agenda/routes.ts": importing("../shelf/routes.ts"),
      "bot/shelf/routes.ts": target,
    },
  },
  {
    rule: "tab-features-are-neighbours",
    files: {
      "tab/agenda/list.tsx": importing("../shelf/target.tsx"),
      "tab/shelf/target.tsx": target,
    },
  },
  {
    rule: "cards-are-pure",
    files: {
      "bot/agenda/cards.ts": importing("../ports/target.ts"),
      "bot/ports/target.ts": target,
    },
  },
  {
    rule: "catalogues-behind-say",
    files: {
      "bot/agenda/jobs.ts": importing("../../shared/words/target.ts"),
      "shared/words/target.ts": target,
    },
  },
  {
    rule: "graph-only-in-graph",
    files: { "bot/agenda/graph.ts": importing("@microsoft/microsoft-graph-client", "Client") },
  },
  {
    rule: "cosmos-only-in-storage",
    files: { "bot/agenda/cosmos.ts": importing("@azure/cosmos", "CosmosClient") },
  },
  {
    rule: "botbuilder-only-in-teams",
    files: { "bot/agenda/bot.ts": importing("botbuilder", "CloudAdapter") },
  },
  {
    rule: "teamsjs-only-in-teams",
    files: { "tab/agenda/host.ts": importing("@microsoft/teams-js", "app") },
  },
  {
    rule: "product-never-imports-tests",
    files: {
      "bot/agenda/fake.ts": importing("../../tests/fakes/target.ts"),
      "tests/fakes/target.ts": target,
    },
  },
  {
    rule: "local-world-drives-the-composed-bot",
    files: { "infra/local/reach.ts": importing("../../bot/storage/target.ts") },
  },
  { rule: "nothing-unresolved", files: { "bot/kit/lost.ts": importing("./nowhere.ts") } },
];
