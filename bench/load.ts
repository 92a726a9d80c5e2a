import { Agent, request } from "node:http";

export type Measured = {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly bytes: number;
};

/** One request. With a form it is sent, and answered by a redirect. */
export type Asked = {
  readonly url: string;
  readonly cookie: string;
  readonly form?: string;
  /** From where, as a proxy in front says it: what one address may send is limited. */
  readonly from?: string;
};

/**
 * Asks over and over.
 * @param next what is asked; undefined when there is nothing left to ask
 * @param users how many at the same time, each waiting for its answer
 * @param seconds how long
 * @throws Error when an answer is not 200, or to a form not 303
 */
export async function load(next: () => Asked | undefined, users: number, seconds: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: users });
  const times: number[] = [];
  let bytes = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  const user = async () => {
    while (performance.now() < end) {
      const asked = next();
      if (asked === undefined) return;
      const before = performance.now();
      bytes = await once(asked, agent);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: users }, user));
  const elapsed = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { rate: times.length / elapsed, p50: at(0.5), p95: at(0.95), p99: at(0.99), bytes };
}

/** @returns how many bytes came back, without the headers */
function once({ url, cookie, form, from }: Asked, agent: Agent): Promise<number> {
  const expected = form === undefined ? 200 : 303;
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      ...(form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
      ...(from === undefined ? {} : { "x-forwarded-for": from }),
    };
    const sent = request(url, { agent, method: form === undefined ? "GET" : "POST", headers }, (response) => {
      let bytes = 0;
      response.on("data", (piece: Buffer) => {
        bytes += piece.length;
      });
      response.on("end", () =>
        response.statusCode === expected ? resolve(bytes) : reject(new Error(`${url} gave ${response.statusCode}`)),
      );
    });
    sent.on("error", reject);
    sent.end(form);
  });
}
