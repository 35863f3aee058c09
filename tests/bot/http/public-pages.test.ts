import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { publicPages } from "../../../bot/http/public-pages.ts";
import { languages } from "../../../shared/kernel/language.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function reader(contact?: string) {
  const server = createServer(express().use(publicPages(contact)));
  servers.push(server);
  await new Promise<void>((ready) => {
    server.listen(0, "127.0.0.1", ready);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async (path: string, language = "en") => {
    const headers = { "accept-language": language };
    const response = await fetch(`${url}${path}`, { headers });
    return { response, html: await response.text() };
  };
}

describe("the pages outside Teams", () => {
  it.each([
    ["/privacy", "Privacy", "Datenschutz"],
    ["/terms", "Terms of use", "Nutzungsbedingungen"],
    ["/support", "Help", "Hilfe"],
  ])("are read without sign-in, in the reader's language: %s", async (path, english, german) => {
    const read = await reader();
    const en = await read(path, "nl, en;q=0.5");
    expect(en.response.status).toBe(200);
    expect(en.response.headers.get("content-language")).toBe("en");
    expect(en.html).toContain(`<h1>${english}</h1>`);
    const de = await read(path, "de-AT, en;q=0.5");
    expect(de.html).toContain('<html lang="de" dir="ltr">');
    expect(de.html).toContain(`<h1>${german}</h1>`);
    expect((await read(`${path}?lang=de`)).html).toContain(`<h1>${german}</h1>`);
    const ar = await read(path, "ar-SA");
    expect(ar.response.headers.get("content-language")).toBe("ar");
    expect(ar.html).toContain('<html lang="ar" dir="rtl">');
    expect(ar.html).toContain(
      `href="${path}?lang=ja" lang="ja" hreflang="ja" dir="ltr">日本語</a>`,
    );
  });

  it("say where an anonymous answer could be traced, and what an employer can read", async () => {
    const { html } = await (await reader())("/privacy");
    expect(html).toContain("whoever holds both the sealing secret");
    expect(html).toContain("eDiscovery");
    expect(html).toContain("only dates and counts");
  });

  it("name whom to ask: the organisation's own administrator, or who was configured", async () => {
    expect((await (await reader())("/support")).html).toContain("administrator of Microsoft Teams");
    const { html } = await (await reader("circles@contoso.example"))("/support");
    expect(html).toContain('<a href="mailto:circles@contoso.example">');
    const page = await (await reader('https://contoso.example/help?a="b"'))("/support");
    expect(page.html).toContain('href="https://contoso.example/help?a=&#34;b&#34;"');
  });

  it("leave no gap and no markup in what is said", async () => {
    const read = await reader();
    for (const path of ["/privacy", "/terms", "/support"])
      for (const language of languages) {
        const { html } = await read(path, language);
        expect(html).not.toMatch(/\{\{|page:|undefined/);
        expect(html.match(/<h1>/g)).toHaveLength(1);
      }
  });

  it("send whoever opens the bare address to the help", async () => {
    const { response } = await (await reader())("/");
    expect(new URL(response.url).pathname).toBe("/support");
  });
});
