import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assetFiles } from "#platform/ui";
import { makeApp } from "#platform/web";
import { accessMatrixMarkdown } from "../../commands/access-matrix.js";
import { accessTable, type Hat, hats } from "../../commands/access-table/access-table.js";
import { ask } from "../ask.js";
import { projectRoot } from "../house/sources.js";
import { openWorld } from "../town.js";
import { judge, plain } from "./judge.js";
import { setStage } from "./stage.js";

const HOST = "loket.hoststad.example";
const world = await openWorld({ worker: false, env: { SECURITY_CONTACT: "veilig@town.example" } });
const byPath = await world.addTown("padstad");
const byHost = await world.addTown("hoststad", { host: HOST });
const stage = await setStage(world, byPath, byHost);

async function asked(hat: Hat, method: string, path: string, host = new URL(world.base).host) {
  const cookie = await stage.enter(hat);
  return ask(world.base, { method, path, headers: { host, ...(cookie && { cookie }) } });
}

test("every route of the running product is in the access table, and nothing else is", () => {
  const { modules, national } = world.house.web;
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();
  assert.deepEqual(ids(accessTable.pages), ids(modules.flatMap((module) => module.routes)));
  assert.deepEqual(ids(accessTable.national), ids(national));
  const fixed = makeApp(world.house.web).routes.filter(({ method, path }) => method !== "ALL" || !/^\/?\*$/.test(path));
  assert.deepEqual(ids(accessTable.fixed), ids(fixed.map(({ path }) => ({ id: path }))));
});

test("national pages and what the web layer answers itself are the same under every hat", async () => {
  const [asset = ""] = assetFiles().keys();
  const national = world.house.web.national.flatMap(({ id, address }) => [
    { id, path: address.nl },
    { id, path: address.en },
  ]);
  const fixed = accessTable.fixed.map(({ id }) => ({ id, path: id === "/assets/*" ? asset : id }));
  const rows = [...accessTable.national, ...accessTable.fixed];
  for (const { id, path } of [...national, ...fixed])
    for (const hat of hats)
      for (const method of ["GET", "POST"] as const) {
        const row = rows.find((one) => one.id === id);
        const due = method === "GET" ? row?.get.rest : row?.post.rest;
        assert.equal(judge(await asked(hat, method, path)), due, `${hat} ${method} ${path}`);
      }
});

test("a municipality with a host name of its own has no second address, and no national pages", async () => {
  for (const path of ["/hoststad/", "/hoststad/vragen", "/hoststad/en/", "/hoststad"]) {
    const here = await asked("elsewhere", "GET", path);
    const nowhere = await asked("elsewhere", "GET", path.replace("hoststad", "nergensx"));
    assert.equal(plain(here, "hoststad"), plain(nowhere, "nergensx"), path);
    assert.equal(here.status, 404);
  }
  for (const path of ["/dev/mail", "/en/dev/mail", "/padstad", "/padstad/vragen"])
    assert.equal((await asked("desk", "GET", path, HOST)).status, 404, path);
});

test("the records of one municipality do not exist under the address of another", async () => {
  const third = await world.addTown("derdestad");
  const { caseId, token } = await stage.addCase("received");
  const nobody = "00000000-0000-7000-8000-000000000000";
  const places = [
    { prefix: `/${third.slug}`, host: undefined },
    { prefix: "", host: HOST },
  ];
  for (const { prefix, host } of places)
    for (const hat of hats) {
      assert.equal((await asked(hat, "GET", `${prefix}/volg/${token}`, host)).status, 404, hat);
      assert.equal((await asked(hat, "GET", `${prefix}/vraag-ontvangen/${token}`, host)).status, 404, hat);
      const theirs = await asked(hat, "GET", `${prefix}/vragen/${caseId}`, host);
      const unknown = await asked(hat, "GET", `${prefix}/vragen/${nobody}`, host);
      assert.equal(plain(theirs, caseId), plain(unknown, nobody), hat);
      assert.notEqual(theirs.status, 200);
    }
});

test("docs/access-matrix.md is what the rules and the table say", () => {
  const file = readFileSync(join(projectRoot(), "docs/access-matrix.md"), "utf8");
  assert.equal(file, accessMatrixMarkdown());
});
