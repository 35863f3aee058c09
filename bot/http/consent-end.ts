import { type ConsentOutcome, consentScript } from "../../shared/contract/consent.ts";
import { directionOf, type Language } from "../../shared/kernel/language.ts";
import { say } from "../kit/say.ts";
import { teamsHosts } from "./tab-files.ts";

/** The last page of the window: its script tells Teams what came of it, and Teams closes the window. Else people read it. */
export function consentEnd(
  outcome: ConsentOutcome,
  language: Language,
  frameAncestors: readonly string[],
): string {
  const s = say(language);
  const title = s(`page:consent.${outcome}`);
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Peer Circles</title>
<meta name="consent" content="${outcome}">
${teamsHosts(frameAncestors)}
<style>${style}</style>
<script type="module" src="/tab/${consentScript}"></script>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${s("page:consent.close")}</p>
</main>
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.6 "Segoe UI", system-ui, sans-serif; max-width: 32rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.25rem; line-height: 1.3; }
`;
