import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const [cli, quick] = ["./cli.js", "./quick-imports.js"].map((file) => fileURLToPath(new URL(file, import.meta.url)));

/** Away from any database: no settings, and a folder in which none stands. */
function rodeLoper(...words: string[]) {
  const env = { PATH: process.env.PATH, DATA_DIR: "/tmp/rode-loper-no-such-folder" };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", `${quick}`, `${cli}`, ...words], {
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
}

test("help, --help and no word at all show the commands", () => {
  for (const words of [["help"], [], ["municipality", "add", "--help"]]) {
    const { status, stdout } = rodeLoper(...words);
    assert.equal(status, 0);
    assert.match(stdout, /municipality add GM0344 --admin/);
  }
});

const refusals: [words: string[], code: number, said: RegExp][] = [
  [["fly"], 2, /^There is no command "fly"\./],
  [["municipality"], 2, /^There is no command "municipality"\./],
  [["municipality", "add", "GM0344"], 2, /^--admin is missing\./],
  [["municipality", "add", "--admin", "a@b.example"], 2, /^Begin with the code of the municipality/],
  [["municipality", "add", "GM9999", "--admin", "a@b.example"], 2, /^There is no municipality with the code "GM9999"/],
  [["municipality", "add", "GM0344", "--admin", "anna"], 2, /^--admin must be a mail address/],
  [["docs", "--fast"], 2, /^docs takes one option/],
  [["migrate", "now"], 2, /^Unexpected argument 'now'/],
  [["audit", "verify", "a", "b"], 2, /^Give the slug of one municipality/],
  [["backup"], 2, /^FILE is missing\./],
  [["backup", "a", "b"], 2, /^Unexpected argument 'b'/],
  [["backup", "a", "--overwrite=yes"], 2, /^Option '--overwrite' does not take an argument/],
  [["backup", "/tmp/a"], 2, /^There is no database yet/],
  [["restore", "/tmp/rode-loper-no-such-file"], 1, /^\/tmp\/rode-loper-no-such-file does not exist\./],
  [["restore", "/bin/sh", "--check"], 1, /^\/bin\/sh is no backup of Rode Loper/],
  [["audit", "verify"], 2, /^No database is running\. Start the server first/],
];
for (const [words, code, said] of refusals) {
  test(`rode-loper ${words.join(" ")} says in one sentence what is wrong`, () => {
    const { status, stdout, stderr } = rodeLoper(...words);
    assert.equal(status, code);
    assert.equal(stdout, "");
    assert.match(stderr, said);
    assert.equal(stderr.trim().includes("\n"), false);
  });
}

test("docs --check finds the committed documents in order", () => {
  const { status, stdout } = rodeLoper("docs", "--check");
  assert.equal(status, 0);
  assert.equal(stdout, "docs/states, docs/access-matrix.md, docs/working-days.md are what the code says.\n");
});
