import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from "@fluentui/react-components";

/** As teams-js spells them. */
export type ThemeName = "default" | "dark" | "contrast";

export const themeNames: Readonly<Record<ThemeName, string>> = {
  default: "Light",
  dark: "Dark",
  contrast: "High contrast",
};

export const fluentThemes: Readonly<Record<ThemeName, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const spellings: Readonly<Record<string, ThemeName>> = {
  default: "default",
  light: "default",
  dark: "dark",
  contrast: "contrast",
  "high-contrast": "contrast",
};

export function themeNamed(name: string | undefined): ThemeName | undefined {
  return name === undefined ? undefined : spellings[name.toLowerCase()];
}
