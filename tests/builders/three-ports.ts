import { createServer } from "node:net";

/**
 * The first of three neighbouring ports that nobody uses, for a world that has to come back to the same. Below the range
 * that the system hands out by itself, so that no other test gets one of them meanwhile.
 */
export async function threePorts(): Promise<number> {
  for (let port = 18_300 + (process.pid % 1000) * 3; port < 32_000; port += 3) {
    const free = await Promise.all([port, port + 1, port + 2].map(isFree));
    if (!free.includes(false)) return port;
  }
  throw new Error("No three neighbouring ports are free.");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
