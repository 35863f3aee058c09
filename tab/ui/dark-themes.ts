import { teamsDarkTheme, teamsHighContrastTheme } from "@fluentui/react-components";

/** For the readers who chose them; most have the light one. */
export const darkThemes = { dark: teamsDarkTheme, contrast: teamsHighContrastTheme };
