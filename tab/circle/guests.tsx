import { Body1, Link } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useSeasonSay } from "../ui/season-say.ts";
import { Section } from "../ui/section.tsx";

/** Whom the next session has as guests, for all to see; nothing where there are none. */
export function Guests({ page }: { readonly page: CirclePage }) {
  return page.guests ? <Named guests={page.guests} /> : undefined;
}

function Named({ guests }: { readonly guests: NonNullable<CirclePage["guests"]> }) {
  const say = useSeasonSay();
  return (
    <Section title={say("season:guest.title")}>
      {guests.map(({ person, name, ask }) => (
        <Body1 key={person}>{say(ask ? "season:guest.isFor" : "season:guest.is", { name })}</Body1>
      ))}
      <Link href="#/guests">{say("season:guest.remove")}</Link>
    </Section>
  );
}
