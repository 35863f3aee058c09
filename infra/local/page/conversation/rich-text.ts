import { createElement, Fragment, type ReactNode } from "react";

const allowed: Readonly<Record<string, string>> = {
  at: "mark",
  b: "strong",
  strong: "strong",
  i: "em",
  em: "em",
  p: "p",
  ul: "ul",
  ol: "ol",
  li: "li",
  br: "br",
  pre: "pre",
  code: "code",
};

/** Turns a message's HTML into elements, tag by allowed tag. Any other tag leaves its words only. */
export function richText(html: string): ReactNode {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return childrenOf(body);
}

function childrenOf(parent: Node): readonly ReactNode[] {
  return [...parent.childNodes].map((node, at) =>
    createElement(Fragment, { key: at }, nodeOf(node)),
  );
}

function nodeOf(node: Node): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.tagName.toLowerCase();
  if (name === "a") return linkOf(node);
  const tag = allowed[name];
  if (tag === "br") return createElement("br");
  return createElement(tag ?? Fragment, null, ...childrenOf(node));
}

function linkOf(anchor: Element): ReactNode {
  const href = anchor.getAttribute("href") ?? "";
  if (!/^(https?|mailto):/i.test(href)) return childrenOf(anchor);
  return createElement("a", { href, target: "_blank", rel: "noreferrer" }, ...childrenOf(anchor));
}
