import { Agent, request } from "node:http";

export type Measured = {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly bytes: number;
};

/**
 * Asks for one page over and over.
 * @param users how many at the same time, each waiting for its answer
 * @param seconds how long
 * @throws Error when an answer is not 200
 */
export async function load(url: string, cookie: string, users: number, seconds: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: users });
  const times: number[] = [];
  let bytes = 0;
  const end = performance.now() + seconds * 1000;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: users }, async () => {
      while (performance.now() < end) {
        const before = performance.now();
        bytes = await once(url, cookie, agent);
        times.push(performance.now() - before);
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { rate: times.length / elapsed, p50: at(0.5), p95: at(0.95), bytes };
}

function once(url: string, cookie: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers: { cookie } }, (response) => {
      let bytes = 0;
      response.on("data", (piece: Buffer) => {
        bytes += piece.length;
      });
      response.on("end", () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url} gave ${response.statusCode}`)),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}
