const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2023",
    },
    module: { type: "commonjs" },
  },
];
// Published as ESM only; Jest runs CommonJS.
const esmOnly =
  "@orpc|json-schema-typed|rou3|jose|temporal-polyfill|temporal-utils|windows-iana|selfsigned|i18next|react-i18next|wouter|regexparam|strip-bom|node-fetch|fetch-blob|formdata-polyfill|data-uri-to-buffer|@microsoft/teams-js";
const project = (name, testEnvironment = "node") => ({
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  testEnvironment,
  transform: { "\\.m?[jt]sx?$": swc },
  // Its ES modules name no extensions, which nothing but a bundler resolves.
  moduleNameMapper: {
    "^adaptivecards$": "<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js",
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
  setupFiles: testEnvironment === "jsdom" ? ["<rootDir>/tests/tab/jsdom-gaps.ts"] : [],
});
// The same journeys on another store, and with the product in processes that are killed (tests/journeys/setting.ts).
const journeysOn = (journeySetting) => ({
  ...project("journeys"),
  displayName: `journeys-${journeySetting}`,
  testMatch: ["<rootDir>/tests/journeys/**/*.test.ts", "<rootDir>/tests/journeys/killed.long.ts"],
  globals: { journeySetting },
  // It brings a setting of its own.
  testPathIgnorePatterns: ["/node_modules/", "two-instances"],
});
module.exports = {
  projects: [
    project("shared"),
    project("bot"),
    project("tab", "jsdom"),
    project("infra"),
    project("journeys"),
    journeysOn("cosmos"),
    journeysOn("two"),
    {
      ...project("browser"),
      globalSetup: "<rootDir>/tests/browser/global-setup.ts",
      globalTeardown: "<rootDir>/tests/browser/global-teardown.ts",
    },
    project("architecture"),
  ],
};
