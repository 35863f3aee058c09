import {
  Avatar,
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { PersonView } from "../../teams/host-api.ts";
import { HiddenText } from "../look/hidden-text.tsx";
import { setInAddress } from "../route/address.ts";
import { showClock } from "../time/show-time.ts";
import { useSession } from "./session.ts";

/** Choose whose eyes to look through. */
export function PersonMenu() {
  const { world, me, now } = useSession();
  const styles = useStyles();
  return (
    <Menu
      checkedValues={{ as: [me.id], reads: [me.locale] }}
      onCheckedValueChange={(_event, { name, checkedItems: [chosen] }) =>
        chosen && setInAddress(name === "reads" ? "reads" : "as", chosen)
      }
    >
      <MenuTrigger>
        <Button appearance="subtle" className={styles.button}>
          <HiddenText>{`You are ${me.name}`}</HiddenText>
          <Avatar name={me.name} idForColor={me.id} color="colorful" size={28} aria-hidden="true" />
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>Look through the eyes of</MenuGroupHeader>
            {world.people.map((person) => (
              <MenuItemRadio key={person.id} name="as" value={person.id} aria-label={person.name}>
                <span className={styles.person}>
                  <Avatar
                    name={person.name}
                    idForColor={person.id}
                    color="colorful"
                    size={28}
                    aria-hidden="true"
                  />
                  <span>
                    {person.name}
                    <span className={styles.detail}>{detailOf(person, now)}</span>
                  </span>
                </span>
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuGroup>
            <MenuGroupHeader>Read in</MenuGroupHeader>
            {world.locales.map((locale) => (
              <MenuItemRadio key={locale} name="reads" value={locale}>
                {languageName(locale)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function detailOf(person: PersonView, now: string): string {
  const where = person.zone.split("/").at(-1)?.replaceAll("_", " ") ?? person.zone;
  const language = person.locale.startsWith("en")
    ? undefined
    : `reads ${languageName(person.locale)}`;
  return [showClock(now, person), where, person.guest ? "guest" : person.jobTitle, language]
    .filter(Boolean)
    .join(" · ");
}

function languageName(locale: string): string {
  const [language = "en"] = locale.split("-");
  return new Intl.DisplayNames("en", { type: "language" }).of(language) ?? locale;
}

const useStyles = makeStyles({
  button: { minWidth: "36px", padding: "2px" },
  menu: { maxWidth: "min(360px, 96vw)", maxHeight: "80vh", overflowY: "auto" },
  person: { display: "flex", alignItems: "center", gap: "10px", paddingBlock: "2px" },
  detail: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});
