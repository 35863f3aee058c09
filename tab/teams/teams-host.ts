import { app, authentication, pages } from "@microsoft/teams-js";
import { askConsent } from "./ask-consent.ts";
import type { Host, TabConfig } from "./host.ts";
import { settingOf, themeOf } from "./setting.ts";
import { within } from "./within.ts";

/**
 * Connects to the Teams client around us.
 * @param origins further origins that may be our host, besides Microsoft's own
 * @throws when there is none, or it does not answer
 */
export async function teamsHost(origins: readonly string[]): Promise<Host> {
  await within(app.initialize([...origins]));
  const context = await within(app.getContext());
  return {
    setting: settingOf(context),
    // Teams may ask the person for their consent in it.
    token: () => within(authentication.getAuthToken(), 60_000),
    consent: (purpose) => askConsent(context, purpose),
    onTheme(listener) {
      app.registerOnThemeChangeHandler((name) => listener(themeOf(name)));
    },
    loaded() {
      app.notifyAppLoaded();
      // An older host may not answer; nothing hangs on it.
      within(app.notifySuccess()).catch(() => undefined);
    },
    failed(why) {
      app.notifyFailure({ reason: app.FailedReason.Other, message: why });
    },
    open: (link) => within(app.openLink(link)),
    onBack: (goBack) => pages.backStack.registerBackButtonHandler(goBack),
    maySave: (valid) => pages.config.setValidityState(valid),
    onSave(save) {
      pages.config.registerOnSaveHandler((event) => {
        keep(save).then(
          () => event.notifySuccess(),
          () => event.notifyFailure(),
        );
      });
    },
    onRemove(remove) {
      pages.config.registerOnRemoveHandler((event) => {
        remove().then(
          () => event.notifySuccess(),
          () => event.notifyFailure(),
        );
      });
    },
  };
}

async function keep(save: () => Promise<TabConfig>): Promise<void> {
  await within(pages.config.setConfig(await save()));
}
