import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { capital, langs } from "#platform/i18n";
import { agree, type Noun, type Term } from "#platform/tenancy";
import { kinds } from "../kinds/names.js";
import { en as kindsEn } from "../kinds/text.en.js";
import { nl as kindsNl } from "../kinds/text.nl.js";
import { termNames } from "./names.js";
import { terms } from "./terms.js";

/** Every form, as one line, so that a changed letter is seen. */
const lines = (value: object): string[] =>
  Object.entries(value).flatMap(([key, form]) =>
    typeof form === "object" ? lines(form).map((line) => `${key}.${line}`) : [`${key}: ${form}`],
  );

/** Word by word: [one, many, person, persons, activity, its title, adjective, inflected, desk, aanjager, network, programme]. */
const table: Record<string, readonly string[]> = {
  "sociale-onderneming nl": [
    "sociale onderneming|sociale ondernemingen|sociaal ondernemer|sociaal ondernemers",
    "sociaal ondernemen|Sociaal Ondernemen|sociaal|sociale",
    "loket sociaal ondernemen|aanjager sociaal ondernemen|netwerk sociaal ondernemen|Actieprogramma Sociaal Ondernemen",
  ],
  "sociale-onderneming en": [
    "social enterprise|social enterprises|social entrepreneur|social entrepreneurs",
    "social entrepreneurship|Social Entrepreneurship|social|social",
    "desk for social enterprises|driver of social entrepreneurship|network for social entrepreneurship|Action Programme for Social Entrepreneurship",
  ],
  "impactonderneming nl": [
    "impactonderneming|impactondernemingen|impactondernemer|impactondernemers",
    "impactondernemen|Impactondernemen|impactgericht|impactgerichte",
    "loket impactondernemen|aanjager impactondernemen|netwerk impactondernemen|Actieprogramma Impactondernemen",
  ],
  "impactonderneming en": [
    "impact enterprise|impact enterprises|impact entrepreneur|impact entrepreneurs",
    "impact entrepreneurship|Impact Entrepreneurship|impact-driven|impact-driven",
    "desk for impact enterprises|driver of impact entrepreneurship|network for impact entrepreneurship|Action Programme for Impact Entrepreneurship",
  ],
  "maatschappelijke-onderneming nl": [
    "maatschappelijke onderneming|maatschappelijke ondernemingen|maatschappelijk ondernemer|maatschappelijk ondernemers",
    "maatschappelijk ondernemen|Maatschappelijk Ondernemen|maatschappelijk|maatschappelijke",
    "loket maatschappelijk ondernemen|aanjager maatschappelijk ondernemen|netwerk maatschappelijk ondernemen|Actieprogramma Maatschappelijk Ondernemen",
  ],
  "maatschappelijke-onderneming en": [
    "societal enterprise|societal enterprises|societal entrepreneur|societal entrepreneurs",
    "societal entrepreneurship|Societal Entrepreneurship|societal|societal",
    "desk for societal enterprises|driver of societal entrepreneurship|network for societal entrepreneurship|Action Programme for Societal Entrepreneurship",
  ],
};

test("the words to choose from are the three, the usual one first", () => {
  assert.deepEqual(
    terms.map(({ name }) => name),
    ["sociale-onderneming", "impactonderneming", "maatschappelijke-onderneming"],
  );
  assert.deepEqual(
    terms.map(({ label }) => label),
    [
      { nl: "Sociale onderneming", en: "Social enterprise" },
      { nl: "Impactonderneming", en: "Impact enterprise" },
      { nl: "Maatschappelijke onderneming", en: "Societal enterprise" },
    ],
  );
});

for (const { name, words } of terms)
  for (const lang of langs)
    test(`all forms of ${name} in ${lang} are the ones that were agreed`, () => {
      const { enterprise, entrepreneur, activity, activityTitle, adjective, desk, ...rest } = words[lang];
      assert.deepEqual(
        [
          [enterprise.one, enterprise.many, entrepreneur.one, entrepreneur.many].join("|"),
          [activity, activityTitle, adjective.plain, adjective.inflected].join("|"),
          [desk.name, rest.aanjager, rest.network, rest.programme].join("|"),
        ],
        table[`${name} ${lang}`],
      );
      assert.deepEqual(complaints(words[lang], lang), []);
    });

/** What the articles and the compounds of a word must be, whichever word it is. */
function complaints(term: Term, lang: string): string[] {
  const { enterprise, entrepreneur, activity, activityTitle, desk } = term;
  const [the, your] = lang === "nl" ? ["de", "uw"] : ["the", "your"];
  const theDesk = lang === "nl" ? `het ${desk.name}` : `the ${desk.name}`;
  const named = [term.aanjager, term.network].filter((form) => !form.endsWith(activity));
  return [
    ...[enterprise, entrepreneur].flatMap((noun) => nounComplaints(noun, lang, the ?? "")),
    ...(enterprise.your === `${your} ${enterprise.one}` ? [] : [enterprise.your]),
    ...(desk.the === theDesk ? [] : [desk.the]),
    ...(activityTitle.toLowerCase() === activity ? [] : [activityTitle]),
    ...(term.programme.endsWith(activityTitle) ? [] : [term.programme]),
    ...named,
    ...lines(term).filter((line) => /: $|\s{2}| $/.test(line)),
  ];
}

function nounComplaints({ one, many, a, the, theMany }: Noun, lang: string, article: string): string[] {
  const indefinite = lang === "nl" ? "een" : /^[aeiou]/.test(one) ? "an" : "a";
  const plural = lang === "nl" ? (one.endsWith("er") ? `${one}s` : `${one}en`) : `${one}s`;
  const due = { a: `${indefinite} ${one}`, the: `${article} ${one}`, theMany: `${article} ${many}`, many: plural };
  const given = { a, the, theMany, many };
  return Object.entries(due).flatMap(([form, right]) => {
    const said = given[form as keyof typeof given];
    return said === right ? [] : [`${said} must be ${right}`];
  });
}

test("wrong articles, plurals and compounds of a word are seen", () => {
  const [usual] = terms;
  assert.ok(usual);
  const { nl, en } = usual.words;
  const wrong: [Term, string, string][] = [
    [
      { ...nl, enterprise: { ...nl.enterprise, the: "het sociale onderneming" } },
      "nl",
      "must be de sociale onderneming",
    ],
    [{ ...nl, entrepreneur: { ...nl.entrepreneur, many: "sociale ondernemers" } }, "nl", "must be sociaal ondernemers"],
    [
      { ...nl, enterprise: { ...nl.enterprise, a: "een sociale ondernemingen" } },
      "nl",
      "must be een sociale onderneming",
    ],
    [{ ...nl, desk: { ...nl.desk, the: "de loket sociaal ondernemen" } }, "nl", "de loket sociaal ondernemen"],
    [{ ...nl, aanjager: "aanjager sociale onderneming" }, "nl", "aanjager sociale onderneming"],
    [{ ...nl, programme: "Actieprogramma " }, "nl", "Actieprogramma "],
    [
      { ...en, enterprise: { ...en.enterprise, one: "impact enterprise", a: "a impact enterprise" } },
      "en",
      "must be an",
    ],
  ];
  for (const [term, lang, said] of wrong)
    assert.ok(
      complaints(term, lang).some((one) => one.includes(said)),
      said,
    );
});

for (const { name, preview } of terms)
  test(`the preview of ${name} shows the word in its forms`, () => {
    const words = terms.find((one) => one.name === name)?.words;
    for (const lang of langs)
      for (const form of [
        words?.[lang].enterprise.a,
        words?.[lang].entrepreneur.many,
        words?.[lang].activity,
        words?.[lang].desk.the,
      ])
        assert.ok(preview[lang].includes(form ?? "-"), `${preview[lang]} lacks ${form}`);
  });

test("a place is spoken of with its own article, possessive and verb", () => {
  const verbs = { nl: { one: "vraagt", many: "vragen" }, en: { one: "asks", many: "ask" } };
  const said = (text: typeof kindsNl, lang: "nl" | "en") =>
    kinds.map((kind) => {
      const { the, our, inOur, its, body, title } = text[kind];
      const whole = `${capital(the)} ${agree(text[kind], verbs[lang])} ${its} ondernemers`;
      return [whole, our, inOur, body, title("Voorne")].join("|");
    });
  assert.deepEqual(said(kindsNl, "nl"), [
    "De gemeente vraagt haar ondernemers|onze gemeente|in onze gemeente|de gemeente|Gemeente Voorne",
    "De stad vraagt haar ondernemers|onze stad|in onze stad|de stad|Stad Voorne",
    "De dorpen vragen hun ondernemers|onze dorpen|in onze dorpen|de gemeente|Gemeente Voorne",
  ]);
  assert.deepEqual(said(kindsEn, "en"), [
    "The municipality asks its ondernemers|our municipality|in our municipality|the municipality|Municipality of Voorne",
    "The city asks its ondernemers|our city|in our city|the city|City of Voorne",
    "The villages ask their ondernemers|our villages|in our villages|the municipality|Municipality of Voorne",
  ]);
});

test("the database knows the same words as the code", () => {
  const sql = readFileSync("db/migrations/0008-term.sql", "utf8");
  const inCheck = /term in \(([^)]*)\)/.exec(sql)?.[1] ?? "";
  assert.deepEqual(
    inCheck.split(", "),
    termNames.map((name) => `'${name}'`),
  );
});
