import { type Request, type RequestHandler, Router } from "express";
import { directionOf, type Language, languageOf, languages } from "../../shared/kernel/language.ts";
import type { PageKey } from "../../shared/words/key.ts";
import { say } from "../kit/say.ts";

/** The parts of each page, in the order they are read. */
const parts = {
  privacy: [
    "circle",
    "own",
    "anonymous",
    "calendars",
    "teams",
    "operators",
    "retention",
    "deletion",
    "security",
    "contact",
  ],
  terms: ["choice", "trust", "conduct", "warranty", "contact"],
  support: ["start", "bot", "trouble", "contact"],
} as const;
type Page = keyof typeof parts;
const pages = Object.keys(parts) as readonly Page[];

/** Privacy, terms and help: for anyone, without sign-in, in the reader's language. `contact` is a mail address or a page. */
export function publicPages(contact: string | undefined): Router {
  const router = Router();
  for (const page of pages) router.get(`/${page}`, answer(page, contact));
  router.get("/", (_request, response) => response.redirect("/support"));
  return router;
}

function answer(page: Page, contact: string | undefined): RequestHandler {
  return (request, response) => {
    const language = readersLanguage(request);
    response
      .setHeader("content-language", language)
      .setHeader("cache-control", "public, max-age=300")
      .vary("accept-language")
      .type("html")
      .send(html(page, language, contact));
  };
}

function readersLanguage(request: Request): Language {
  const { lang } = request.query;
  const asked = typeof lang === "string" ? lang : request.acceptsLanguages(...languages);
  return languageOf(asked || "en");
}

function html(page: Page, language: Language, contact: string | undefined): string {
  const s = say(language);
  const title = s(`page:${page}.title`);
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Peer Circles</title>
<style>${style}</style>
</head>
<body>
<nav aria-label="${s("page:pages")}">
${pages.map((each) => link(each, page, language)).join("\n")}
</nav>
<nav aria-label="${s("page:languages")}">
${languages
  .filter((each) => each !== language)
  .map((each) => otherLanguage(page, each))
  .join("\n")}
</nav>
<main>
<h1>${title}</h1>
${paragraphs(s(`page:${page}.lead`))}
${sections(page, language, contact)}
</main>
<footer>${paragraphs(s("page:updated"))}</footer>
</body>
</html>
`;
}

function link(to: Page, here: Page, language: Language): string {
  const current = to === here ? ' aria-current="page"' : "";
  return `<a href="/${to}?lang=${language}"${current}>${say(language)(`page:${to}.title`)}</a>`;
}

/** Each language calls itself by its own name. */
function otherLanguage(page: Page, to: Language): string {
  const name = new Intl.DisplayNames(to, { type: "language" }).of(to) ?? to;
  const written = name.charAt(0).toLocaleUpperCase(to) + name.slice(1);
  const attributes = `lang="${to}" hreflang="${to}" dir="${directionOf(to)}"`;
  return `<a href="/${page}?lang=${to}" ${attributes}>${written}</a>`;
}

function sections(page: Page, language: Language, contact: string | undefined): string {
  const s = say(language);
  const gaps = { contact: contact === undefined ? s("page:asker") : contactLink(contact) };
  return parts[page]
    .map((part) => {
      const title = s(`page:${page}.${part}.title` as PageKey);
      const text = s(`page:${page}.${part}.text` as PageKey, gaps);
      return `<h2>${title}</h2>\n${paragraphs(text)}`;
    })
    .join("\n");
}

/** The catalogues are ours and hold no markup; what an operator configured is made harmless. */
function contactLink(contact: string): string {
  const safe = contact.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<a href="${contact.startsWith("https://") ? "" : "mailto:"}${safe}">${safe}</a>`;
}

function paragraphs(text: string): string {
  return text
    .split("\n")
    .map((each) => `<p>${each}</p>`)
    .join("\n");
}

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.6 "Segoe UI", system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding-bottom: 1rem; }
nav a { padding: 0.25rem 0; }
[aria-current] { font-weight: 600; }
h1 { line-height: 1.2; }
h2 { font-size: 1.15rem; margin: 2rem 0 0; }
p { margin: 0.5rem 0; }
footer { margin-top: 3rem; font-size: 0.875rem; }
`;
