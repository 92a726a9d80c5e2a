import assert from "node:assert/strict";
import { test } from "node:test";
import { findPlace, languageIn, type Tenant, type TenantSource } from "./index.js";

function tenant(slug: string, languages: Tenant["languages"]): Tenant {
  const both = { nl: slug, en: slug };
  // Where a path leads does not depend on words.
  const words = { term: {} as Tenant["term"], town: {} as Tenant["town"] };
  return {
    id: slug,
    slug,
    host: undefined,
    languages,
    title: both,
    ...words,
    partsOff: new Set<string>(),
    theme: undefined,
    logo: undefined,
    footer: { nl: [], en: [] },
  };
}

const tenants = [tenant("tweetalig", ["nl", "en"]), tenant("nederlands", ["nl"])];
const source: TenantSource = {
  all: async () => tenants,
  bySlug: async (slug) => tenants.find((one) => one.slug === slug),
  byHost: async () => undefined,
  byId: async () => undefined,
};

const places: [path: string, lang: string, rest: string][] = [
  ["/tweetalig/en/questions", "en", "/questions"],
  ["/tweetalig/vragen", "nl", "/vragen"],
  ["/tweetalig/en", "en", ""],
  ["/nederlands/vragen", "nl", "/vragen"],
  ["/nederlands/en/questions", "nl", "/en/questions"],
  ["/nederlands/en", "nl", "/en"],
];
for (const [path, lang, rest] of places)
  test(`${path} is ${rest || "the beginning"}, in ${lang}`, async () => {
    const place = await findPlace(source, "localhost", path);
    assert.deepEqual([place?.lang, place?.path], [lang, rest]);
  });

test("whoever wishes English gets Dutch where there is no English", () => {
  const [both, dutch] = tenants;
  assert.ok(both && dutch);
  assert.deepEqual([languageIn(both, "en"), languageIn(dutch, "en"), languageIn(dutch, "nl")], ["en", "nl", "nl"]);
});
