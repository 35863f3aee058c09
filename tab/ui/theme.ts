import { type Theme as FluentTheme, teamsLightTheme } from "@fluentui/react-components";
import type { Theme } from "../teams/host.ts";

/** Fluent's tokens for one of Teams' themes. Only the light one is there at once. */
export async function themeNamed(name: Theme): Promise<FluentTheme> {
  if (name === "light") return teamsLightTheme;
  return (await import("./dark-themes.ts")).darkThemes[name];
}
