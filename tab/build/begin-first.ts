import type { Plugin } from "vite";

const preloaded = /\s*<link rel="modulepreload"[^>]* href="([^"]*\/begin-[^"]+\.js)">/;
const itself = /<script type="module"[^>]* src="[^"]*\/begin-[^"]+\.js"><\/script>/;

/**
 * Has the page run `begin.ts` as soon as it is here. Vite makes one script of all that the page names, and only preloads what
 * it imports: then Teams and the bot would be asked after the large script has come.
 */
export function beginFirst(): Plugin {
  return {
    name: "begin-first",
    apply: "build",
    transformIndexHtml: { order: "post", handler: (html) => beginningFirst(html) },
  };
}

/** @throws Error when the page does not know of it */
export function beginningFirst(html: string): string {
  if (itself.test(html)) return html;
  const [link, path] = preloaded.exec(html) ?? [];
  if (link === undefined) throw new Error("The page does not begin with begin.ts");
  const script = `<script type="module" crossorigin src="${path}"></script>`;
  return html.replace(link, "").replace("<script", `${script}\n    <script`);
}
