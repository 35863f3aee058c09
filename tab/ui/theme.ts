import {
  type Theme as FluentTheme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from "@fluentui/react-components";

/** Fluent's tokens for each of Teams' themes. */
export const fluentThemes: Readonly<Record<"light" | "dark" | "contrast", FluentTheme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};
