import { Agent, createServer, request } from "node:http";

/** A small proxy that gives each request, none of which sends anything, to the next of these servers. */
export type ProxyOrder = { readonly kind: "proxy"; readonly ports: readonly number[] };

/** @returns its port, on this machine */
export async function serveProxy({ ports }: ProxyOrder): Promise<number> {
  const agents = ports.map(() => new Agent({ keepAlive: true }));
  let turn = 0;
  const server = createServer((asked, answer) => {
    turn = (turn + 1) % ports.length;
    const { method, url: path, headers } = asked;
    const passed = { host: "127.0.0.1", port: ports[turn], method, path, headers, agent: agents[turn] };
    const pass = (): void => {
      const onward = request(passed, (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        given.pipe(answer);
      });
      // A connection that was idle can be closed in the very moment in which it is used again: as any proxy, ask once more.
      onward.on("error", () => (onward.reusedSocket ? pass() : answer.writeHead(502).end()));
      onward.end();
    };
    pass();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as { port: number }).port;
}
