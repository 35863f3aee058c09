/** Behind the product's one address. */
export const mostInstances = 8;
/** The ports after it are used too. */
export const mostPort = 65_535 - 3 - mostInstances;

/** In one line. */
export const startUsage =
  "npm start -- [--port 8300] [--store sqlite|cosmos] [--instances 1] [--data .data] [--fresh] [--empty] [--calendars service|own]";

/** What `npm start -- --help` prints. */
export const startHelp = `A small Microsoft 365 on this machine, with Peer Circles in it.

  npm start -- [options]

  --port 8300     the address to open; the next two ports are the product's and Microsoft 365's
  --store sqlite  where the product keeps its documents: sqlite, or cosmos for an Azure Cosmos DB
                  on this machine, at the third port after the address
  --instances 1   so many processes of the product behind its one address, up to ${mostInstances}; with cosmos only.
                  They listen at the fourth port after the address, the fifth and so on
  --data .data    the folder in which everything is kept between starts; .data/cosmos with cosmos
  --fresh         forget what is kept there, and begin anew
  --empty         begin without the sample circle
  --calendars own no mailbox of the product's own: members book in their own calendars, and are
                  asked for their consent the first time
  --help          this text

  npm run local -- teams|graph|cosmos --port N   one part of it alone, for tests and experiments`;
