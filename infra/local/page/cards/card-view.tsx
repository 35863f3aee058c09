import { useEffect, useRef } from "react";
import { useSession } from "../shell/session.ts";
import { type CardEars, renderCard } from "./render-card.ts";
import "./card.css";

/** Draws a card. What was typed into it stays until the card itself changes. */
export function CardView({ card, execute, submit, open }: CardEars & { readonly card: unknown }) {
  const { me } = useSession();
  const place = useRef<HTMLDivElement>(null);
  const ears = useRef<CardEars>({ execute, submit, open });
  ears.current = { execute, submit, open };
  const source = JSON.stringify(card);
  useEffect(() => {
    const element = drawn(JSON.parse(source), me, {
      execute: (press) => ears.current.execute(press),
      submit: (data) => ears.current.submit(data),
      open: (url) => ears.current.open(url),
    });
    place.current?.replaceChildren(element);
  }, [source, me]);
  return <div ref={place} className="card" lang={me.locale} />;
}

function drawn(card: unknown, reader: { zone: string; locale: string }, ears: CardEars) {
  try {
    return renderCard(card, reader, ears);
  } catch (fault) {
    const words = document.createElement("p");
    words.textContent = `This card cannot be shown: ${fault instanceof Error ? fault.message : fault}`;
    return words;
  }
}
