import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectRoot } from "../src/testing/house/sources.js";
import type { FloorPage, Order, Standing } from "./serve.js";

/** A server in a process of its own. */
export type Server = {
  readonly pid: number;
  readonly base: string;
  /** From the start of the process until it listens, in milliseconds. */
  readonly startMs: number;
  standing(): Promise<Standing>;
  prepare(page: FloorPage): Promise<unknown>;
};

const children: ChildProcess[] = [];

/** Starts one, with the limits on memory that `npm start` gives. */
export async function startServer(order: Order): Promise<Server> {
  const started = performance.now();
  const child = fork(fileURLToPath(new URL("./serve.js", import.meta.url)), { execArgv: startFlags() });
  children.push(child);
  const ask = <T>(message: object) =>
    new Promise<T>((resolve) => {
      child.once("message", resolve as (message: unknown) => void);
      child.send(message);
    });
  const { port } = await ask<{ port: number }>(order);
  return {
    pid: child.pid as number,
    base: `http://127.0.0.1:${port}`,
    startMs: performance.now() - started,
    standing: () => ask<Standing>({}),
    prepare: (page) => ask(page),
  };
}

export function stopServers(): void {
  for (const child of children) child.kill();
}

function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot(), "package.json"), "utf8"));
  return scripts.start.match(/--max-\S+/g);
}
