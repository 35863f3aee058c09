import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { WeatherMoonRegular } from "@fluentui/react-icons/svg/weather-moon";
import { type ThemeName, themeNames } from "../look/themes.ts";
import { setInAddress } from "../route/address.ts";
import { useSession } from "./session.ts";

const names = Object.entries(themeNames) as readonly (readonly [ThemeName, string])[];

export function ThemeMenu() {
  const { theme } = useSession();
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_event, { checkedItems: [chosen] }) =>
        chosen && setInAddress("theme", chosen)
      }
    >
      <MenuTrigger>
        <Button
          appearance="subtle"
          icon={<WeatherMoonRegular />}
          aria-label={`Theme: ${themeNames[theme]}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {names.map(([name, words]) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {words}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
