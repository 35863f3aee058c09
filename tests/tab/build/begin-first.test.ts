import { beginningFirst } from "../../../tab/build/begin-first.ts";

const large = `<script type="module" crossorigin src="/tab/assets/index-Ab1.js"></script>`;
const link = `<link rel="modulepreload" crossorigin href="/tab/assets/begin-Cd2.js">`;
const begin = `<script type="module" crossorigin src="/tab/assets/begin-Cd2.js"></script>`;

describe("the tab's page", () => {
  it("runs what asks Teams and the bot before the large script", () => {
    const page = beginningFirst(`<head>\n    ${large}\n    ${link}\n</head>`);
    expect(page).toBe(`<head>\n    ${begin}\n    ${large}\n</head>`);
  });

  it("stays as it is where it does so already", () => {
    const page = `<head>${begin}${large}</head>`;
    expect(beginningFirst(page)).toBe(page);
  });

  it("is not built where that script is missing", () => {
    expect(() => beginningFirst(`<head>${large}</head>`)).toThrow("begin.ts");
  });
});
