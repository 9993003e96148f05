import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The two addresses that "localhost" may stand for. Nothing else is listened on: the page is for this computer. */
const LOOPBACKS = ["127.0.0.1", "::1"] as const;
/** A computer without the second kind of address. */
const NO_SUCH_ADDRESS = ["EADDRNOTAVAIL", "EAFNOSUPPORT"];

/** Another program listens on the port. */
export class PortInUse extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is in use.`);
    this.name = "PortInUse";
  }
}

async function open(server: Server, host: string, port: number): Promise<number | undefined> {
  return await new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") reject(new PortInUse(port));
      else if (NO_SUCH_ADDRESS.includes(error.code ?? "")) resolve(undefined);
      else reject(error);
    });
    server.listen({ host, port }, () => resolve((server.address() as AddressInfo).port));
  });
}

export async function closeAll(servers: readonly Server[]): Promise<void> {
  for (const server of servers) server.closeAllConnections();
  await Promise.all(
    servers.filter(({ listening }) => listening).map(async (server) => new Promise((done) => server.close(done)))
  );
}

/**
 * Listens on the loopback addresses; port 0 takes any free one.
 * @throws PortInUse
 */
export async function listen(
  makeServer: () => Server,
  port: number
): Promise<{ readonly port: number; readonly servers: readonly Server[] }> {
  const servers: Server[] = [];
  let taken = port;
  try {
    for (const host of LOOPBACKS) {
      const server = makeServer();
      servers.push(server);
      taken = (await open(server, host, taken)) ?? taken;
    }
  } catch (error) {
    await closeAll(servers);
    // The port that was free on one address is not on the other: any other will do.
    if (error instanceof PortInUse && port === 0) return await listen(makeServer, 0);
    throw error;
  }
  return { port: taken, servers };
}
