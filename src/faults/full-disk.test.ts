import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { otherRun, until } from "#testing";
import { Asker } from "../testing/asking.js";
import { end, Town } from "../testing/running-town.js";

const SIZE = "400m";

/** Disks of its own can only be made by root, and not in every container. @returns why not */
function noDisks(): string | false {
  if (process.getuid?.() !== 0) return "left out: only root can make a small disk to fill";
  const folder = mkdtempSync(join(tmpdir(), "rl-disk-"));
  try {
    mount(folder);
    execFileSync("umount", [folder]);
    return false;
  } catch {
    return "left out: no disk can be mounted here";
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const leftOut = otherRun() || noDisks();

function mount(folder: string): void {
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE},mode=755`, "tmpfs", folder], { stdio: "ignore" });
}

function free(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Leaves so many bytes free: beside what fills it already, for a file that begins anew would give that back first. */
function fill(folder: string, left: number): void {
  try {
    execFileSync("dd", [
      "if=/dev/zero",
      `of=${join(folder, "filler")}`,
      "bs=65536",
      `count=${Math.max(Math.floor((free(folder) - left) / 65_536), 0)}`,
      "oflag=append",
      "conv=notrunc",
      "status=none",
    ]);
  } catch {
    // As much as there was room for.
  }
}

const MB = 1024 * 1024;
const FORM = "/voorbeeldstad/stel-uw-vraag";

const statusOf = (address: string, init: RequestInit = {}) =>
  fetch(address, { ...init, redirect: "manual" }).then(
    async (response) => ({
      status: response.status,
      retry: response.headers.get("retry-after"),
      page: await response.text(),
    }),
    () => ({ status: 0, retry: null, page: "" }),
  );

for (const which of ["its tables", "its journal"] as const)
  test(`a disk of ${which} that is full: forms are refused in the reader's language, reading goes on, and room is enough to go on`, {
    skip: leftOut,
  }, async (t) => {
    const town = await Town.make();
    const mounted: string[] = [];
    t.after(async () => {
      for (const folder of mounted) rmSync(join(folder, "filler"), { force: true });
      await town.clear().catch(() => {});
      for (const folder of mounted.reverse()) execFileSync("umount", ["--lazy", folder]);
      await town.clear();
    });
    let folder = town.dataDir;
    mount(folder);
    mounted.push(folder);
    if (which === "its journal") {
      await end((await town.open()).child, "SIGTERM");
      const journal = join(town.dataDir, "postgres/pg_wal");
      folder = join(town.dataDir, "journal");
      execFileSync("mkdir", ["-m", "755", folder]);
      mount(folder);
      mounted.push(folder);
      execFileSync("cp", ["-a", journal, join(folder, "pg_wal")]);
      rmSync(journal, { recursive: true });
      symlinkSync(join(folder, "pg_wal"), journal);
    }
    const { origin, said, child } = await town.open();
    assert.equal(await new Asker(origin).ask("Voordat de schijf vol is?"), 303);
    const prepared = new Asker(origin);
    const letter = prepared.letter(await prepared.readForm(), "Nu de schijf vol is?");
    for (const left of [40 * MB, 0]) {
      fill(folder, left);
      await until(async () => /almost full/.test(said()), 5_000, said);
      assert.ok(free(folder) <= left + 16 * MB, `${free(folder)} bytes are free`);
      for (const [path, words] of [
        [FORM, /Wij kunnen nu niets bewaren/],
        ["/voorbeeldstad/en/ask-a-question", /We cannot keep anything now/],
      ] as const) {
        const refused = await statusOf(`${origin}${path}`, {
          method: "POST",
          body: letter.body,
          headers: letter.headers,
        });
        assert.equal(refused.status, 503, path);
        assert.equal(refused.retry, "60");
        assert.match(refused.page, words);
      }
      for (let count = 0; count < 20; count += 1)
        for (const path of [
          "/",
          "/voorbeeldstad/",
          FORM,
          "/voorbeeldstad/inloggen",
          "/voorbeeldstad/cijfers",
          "/readyz",
        ])
          assert.ok([200, 404].includes((await statusOf(`${origin}${path}`)).status), `${path}\n${said()}`);
    }
    rmSync(join(folder, "filler"));
    const began = Date.now();
    await until(
      async () => (await new Asker(origin).ask("Nu er weer plaats is?").catch(() => 0)) === 303,
      10_000,
      said,
    );
    t.diagnostic(`taken in again after ${Date.now() - began} ms`);
    assert.equal(
      (await statusOf(`${origin}${FORM}`, { method: "POST", body: letter.body, headers: letter.headers })).status,
      303,
    );
    const kept = await town.ask<{ question: string }>(
      "select question from cases.case where question like '%schijf vol is?'",
    );
    assert.equal(kept.length, 2, "nothing was kept of what was refused, and what was sent again is there once");

    // Worse: not a byte left while the database needs a next piece of journal, so that it stops.
    fill(folder, 0);
    await town.ask("select pg_switch_wal()").catch(() => {});
    await town
      .ask("create table public.big as select repeat('x', 1000) from generate_series(1, 40000)")
      .catch(() => {});
    rmSync(join(folder, "filler"), { force: true });
    await until(
      async () => (await new Asker(origin).ask("Nadat de database stilstond?").catch(() => 0)) === 303,
      15_000,
      said,
    );
    assert.equal(child.exitCode, null);
  });
