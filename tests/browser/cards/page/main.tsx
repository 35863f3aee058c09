import { FluentProvider, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { renderCard } from "../../../../infra/local/page/cards/render-card.ts";
import { fluentThemes, type ThemeName } from "../../../../infra/local/page/look/themes.ts";
import { directionOf, type Language } from "../../../../shared/kernel/language.ts";

/** What the test hands over: cards by their names, and how to look at them. */
export interface Shelf {
  readonly cards: readonly { readonly name: string; readonly card: unknown }[];
  readonly theme: ThemeName;
  readonly language: Language;
  /** A card's width in the conversation, in pixels. */
  readonly width: number;
}

declare global {
  interface Window {
    showCards?: (shelf: Shelf) => void;
  }
}

const unheard = { execute: () => undefined, submit: () => undefined, open: () => undefined };

/** One card, framed as messages frame it. */
function Framed({
  name,
  card,
  language,
  width,
}: Omit<Shelf, "cards" | "theme"> & { name: string; card: unknown }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const reader = { zone: "Europe/Berlin", locale: language };
    place.current?.replaceChildren(renderCard(card, reader, unheard));
  }, [card, language]);
  return (
    <section
      aria-label={name}
      style={{
        width,
        boxSizing: "border-box",
        margin: "12px 0",
        backgroundColor: tokens.colorNeutralBackground1,
        border: `1px solid ${tokens.colorNeutralStroke2}`,
        borderRadius: tokens.borderRadiusLarge,
        overflow: "hidden",
        breakInside: "avoid",
      }}
    >
      <div ref={place} className="card" />
    </section>
  );
}

const page = document.getElementById("cards");
if (!page) throw new Error("index.html has lost its #cards.");
const root = createRoot(page);
window.showCards = ({ cards, theme, language, width }) => {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  document.documentElement.style.colorScheme = theme === "default" ? "light" : "dark";
  flushSync(() =>
    root.render(
      <FluentProvider
        theme={fluentThemes[theme]}
        dir={directionOf(language)}
        style={{ padding: "12px", minHeight: "100vh" }}
      >
        <h1 style={{ fontSize: 14 }}>{language}</h1>
        {cards.map(({ name, card }) => (
          <Framed key={name} name={name} card={card} language={language} width={width} />
        ))}
      </FluentProvider>,
    ),
  );
};
