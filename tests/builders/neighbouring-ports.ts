import { createServer } from "node:net";

/** Each process of the tests has so many for itself: a file may have eight worlds of two instances at once. */
const ofOneProcess = 48;
/** As many such shares as there are below the range of the system. */
const shares = 220;

/**
 * The first of so many neighbouring ports that nobody uses, for processes that are away for a while and come back to the
 * same. Below the range that the system hands out by itself, and out of reach of other tests, which could take one of them
 * meanwhile.
 */
export async function neighbouringPorts(count: number): Promise<number> {
  const first = 22_000 + (process.pid % shares) * ofOneProcess;
  for (let port = first; port + count <= first + ofOneProcess; port += count) {
    const ports = Array.from({ length: count }, (_, index) => port + index);
    const free = await Promise.all(ports.map(isFree));
    if (!free.includes(false)) return port;
  }
  throw new Error(`No ${count} neighbouring ports are free.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
