import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { DatabaseAddress } from "#platform/db";
import { PROJECT } from "../database.js";

/** What a command said, and how it ended. */
export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/** A command that is under way. */
export type Running = { readonly child: ChildProcess; readonly ended: Promise<Ran> };

/** With what a server or a command starts, as in package.json and bin/rode-loper. */
export const QUICK_IMPORTS = `--require=${join(PROJECT, "dist/src/quick-imports.js")}`;

const CLI = join(PROJECT, "dist/src/cli.js");

/** The settings with which a command finds a database of a test's own. */
export function settingsFor(address: DatabaseAddress, more: Record<string, string> = {}): Record<string, string> {
  return {
    DATABASE_URL: urlOf(address),
    SECRET: "a-secret-for-tests-of-forty-characters!!",
    BASE_URL: "https://loket.town.example",
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "loket@town.example",
    ...more,
  };
}

function urlOf({ connectionString, user, password, host, port, database }: DatabaseAddress): string {
  if (connectionString !== undefined) return connectionString;
  return `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host ?? "")}`;
}

/** Starts `rode-loper` as people do, in a process of its own. @param largestFile in blocks of 1024 bytes, as a disk that is full after that */
export function startCommand(words: readonly string[], env: Record<string, string>, largestFile?: number): Running {
  const own = { PATH: process.env.PATH, ...env };
  const line = [process.execPath, QUICK_IMPORTS, CLI, ...words];
  const stdio: ["ignore", "pipe", "pipe"] = ["ignore", "pipe", "pipe"];
  const child =
    largestFile === undefined
      ? spawn(line[0] ?? "", line.slice(1), { env: own, stdio })
      : spawn("bash", ["--norc", "-c", `ulimit -f ${largestFile}; exec "$@"`, "bash", ...line], { env: own, stdio });
  let out = "";
  let err = "";
  child.stdout?.on("data", (piece) => {
    out += piece;
  });
  child.stderr?.on("data", (piece) => {
    err += piece;
  });
  const ended = once(child, "close").then(() => ({ code: child.exitCode, out, err }));
  return { child, ended };
}

/** The same, to its end. */
export const runCommand = (words: readonly string[], env: Record<string, string>, largestFile?: number): Promise<Ran> =>
  startCommand(words, env, largestFile).ended;
