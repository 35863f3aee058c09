import { AppManifestUtils, type TeamsManifestV1D29 } from "@microsoft/app-manifest";

/** The parts of a manifest that the checks look at. */
export interface Manifest {
  readonly $schema: string;
  readonly manifestVersion: string;
  readonly version: string;
  readonly name: { readonly short: string };
  readonly localizationInfo: {
    readonly defaultLanguageTag: string;
    readonly additionalLanguages: readonly {
      readonly languageTag: string;
      readonly file: string;
    }[];
  };
  readonly validDomains: readonly string[];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
  readonly authorization: {
    readonly permissions: {
      readonly resourceSpecific: readonly { readonly name: string; readonly type: string }[];
    };
  };
  readonly activities: { readonly activityTypes: readonly { readonly type: string }[] };
  readonly composeExtensions: readonly {
    readonly botId: string;
    readonly commands: readonly {
      readonly type?: string;
      readonly title: string;
      readonly parameters?: readonly { readonly title: string }[];
    }[];
    readonly messageHandlers: readonly {
      readonly value: {
        readonly domains: readonly string[];
        readonly supportsAnonymizedPayloads?: boolean;
      };
    }[];
  }[];
  readonly bots: readonly {
    readonly botId: string;
    readonly commandLists: readonly {
      readonly scopes: readonly string[];
      readonly commands: readonly { readonly title: string }[];
    }[];
  }[];
}

/** Resource-specific permissions that the product uses, and what for. Any other is asked for without need. */
const neededPermissions: Readonly<Record<string, string>> = {
  "ChannelMember.Read.Group": "the roster of a private or shared channel",
  "OnlineMeeting.ReadBasic.Chat": "meetingStart and meetingEnd",
  "TeamsActivity.Send.Group": "lines in the activity feeds of a team's people",
  "TeamsActivity.Send.Chat": "lines in the activity feeds of a chat's people",
};
/** Words that Microsoft does not let into an app's name. Source: store validation guidelines, app name. */
const reservedWords = /\b(teams|chat|calendar|calls|files|activity|help|microsoft)\b/i;

/**
 * Everything that is wrong with a manifest: what the public schema says (bundled, so offline), and what it cannot say.
 */
export async function manifestMistakes(manifest: Manifest): Promise<readonly string[]> {
  const typed = manifest as unknown as TeamsManifestV1D29.TeamsManifestV1D29;
  const bySchema = await AppManifestUtils.validateAgainstSchema(typed);
  return [...bySchema, ...meaningMistakes(manifest)];
}

function meaningMistakes(manifest: Manifest): readonly string[] {
  const whole = JSON.stringify(manifest);
  return [
    ...when(
      !manifest.$schema.includes(`/v${manifest.manifestVersion}/`),
      "schema and version differ",
    ),
    ...when(!/^\d+\.\d+\.\d+$/.test(manifest.version), "version is not MAJOR.MINOR.PATCH"),
    ...when(/"http:/.test(whole), "an address is not https"),
    ...when(/\{\{/.test(whole), "a gap is not filled"),
    ...when(reservedWords.test(manifest.name.short), "the name uses a reserved word"),
    ...domainMistakes(manifest, whole),
    ...identityMistakes(manifest),
    ...permissionMistakes(manifest),
    ...commandMistakes(manifest),
    ...extensionMistakes(manifest),
  ];
}

function domainMistakes({ validDomains }: Manifest, whole: string): readonly string[] {
  const pages = [...whole.matchAll(/"(?:contentUrl|configurationUrl)":"https:\/\/([^/"?]+)/g)];
  const strangers = pages.flatMap(([, host = ""]) => (validDomains.includes(host) ? [] : [host]));
  return [
    ...strangers.map((host) => `${host} is not among the valid domains`),
    ...validDomains
      .filter((domain) => domain.includes("*"))
      .map((domain) => `${domain} is wider than ours`),
  ];
}

function identityMistakes({ webApplicationInfo: { id, resource }, bots }: Manifest) {
  return [
    ...when(!resource.endsWith(`botid-${id}`), "the resource names another app"),
    ...when(
      bots.some(({ botId }) => botId !== id),
      "bot and app have different ids",
    ),
  ];
}

function permissionMistakes({ authorization }: Manifest): readonly string[] {
  const asked = authorization.permissions.resourceSpecific;
  return [
    ...asked
      .filter(({ name, type }) => !(name in neededPermissions && type === "Application"))
      .map(({ name, type }) => `nothing needs ${name} (${type})`),
    ...Object.keys(neededPermissions)
      .filter((needed) => !asked.some(({ name }) => name === needed))
      .map((needed) => `${needed} is missing: ${neededPermissions[needed]}`),
  ];
}

/** An action says which app it is of, links are asked about at our own domain alone, and never in nobody's name. */
function extensionMistakes({
  composeExtensions,
  validDomains,
  name,
  webApplicationInfo,
}: Manifest) {
  const commands = composeExtensions.flatMap((extension) => extension.commands);
  const handlers = composeExtensions.flatMap(({ messageHandlers }) => messageHandlers);
  const titles = commands.flatMap(({ title, parameters = [] }) => [
    title,
    ...parameters.map((each) => each.title),
  ]);
  return [
    ...when(
      composeExtensions.some(({ botId }) => botId !== webApplicationInfo.id),
      "message extension and app have different ids",
    ),
    ...commands
      .filter(({ type, title }) => type === "action" && !title.includes(name.short))
      .map(({ title }) => `the action ${title} does not name the app`),
    ...titles.filter((title) => title.length > 32).map((title) => `${title} is too long`),
    ...handlers
      .flatMap(({ value }) => value.domains)
      .filter((domain) => !validDomains.includes(domain))
      .map((domain) => `links to ${domain} are not ours to unfold`),
    ...when(
      handlers.some(({ value }) => value.supportsAnonymizedPayloads === true),
      "links unfold for whoever has not got the app",
    ),
  ];
}

function commandMistakes({ bots }: Manifest): readonly string[] {
  const lists = bots.flatMap(({ commandLists }) => commandLists);
  const scopes = lists.flatMap((list) => list.scopes);
  const titles = lists.flatMap(({ commands }) => commands.map(({ title }) => title));
  return [
    ...when(new Set(scopes).size !== scopes.length, "two lists of commands for one scope"),
    ...titles
      .filter((title) => title.length > 32)
      .map((title) => `the command ${title} is too long`),
  ];
}

function when(wrong: boolean, mistake: string): readonly string[] {
  return wrong ? [mistake] : [];
}
