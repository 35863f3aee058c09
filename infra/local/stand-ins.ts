import { instant } from "../../shared/time/instant.ts";
import { startMicrosoft365 } from "./microsoft365.ts";
import { app, organisation, serviceMailbox } from "./organisation/app.ts";

/** A part of the local world, running by itself. */
export interface StandIn {
  /** What one has to know to use it, line by line. */
  readonly says: readonly string[];
  stop(): Promise<void>;
}

/** What `npm run local` can start, by name. */
export const standIns: Readonly<
  Record<string, ((port: number, dataFolder?: string) => Promise<StandIn>) | undefined>
> = { graph };

async function graph(port: number, dataFolder?: string): Promise<StandIn> {
  const now = () => instant(new Date().toISOString());
  const calendarMailbox = serviceMailbox.mail;
  const world = await startMicrosoft365({ port, dataFolder, now, calendarMailbox });
  return {
    says: [
      `Entra ID and Graph: ${world.url}`,
      `NODE_EXTRA_CA_CERTS=${world.authority}`,
      `tenant ${organisation.tenant}, client ${app.id}, secret ${app.secret}`,
      ...(process.env["GRAPH_METADATA"]
        ? []
        : ["GRAPH_METADATA is not set: nothing is checked against Graph's own description."]),
    ],
    stop: () => world.stop(),
  };
}
