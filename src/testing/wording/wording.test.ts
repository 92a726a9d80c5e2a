import assert from "node:assert/strict";
import { test } from "node:test";
import { choices } from "#municipality";
import { type Lang, langs } from "#platform/i18n";
import { setStage } from "../matrix/stage.js";
import { otherRun } from "../other-run.js";
import { openWorld, type TestTown } from "../town.js";
import { passagesOf } from "./passages.js";
import { Post } from "./post.js";
import { beginsSmall, type Spoken, wordingComplaints } from "./rules.js";
import { type Seen, Tour } from "./tour.js";

const kinds = ["gemeente", "stad", "dorpen"] as const;
type Kind = Spoken["kind"];

/** What must stand on the pages, in the word of the municipality. */
const mustSay: Readonly<
  Record<string, Readonly<Record<Lang, { a: string; many: string; the: string; desk: string }>>>
> = {
  "sociale-onderneming": {
    nl: says("een sociale onderneming", "sociale ondernemingen", "De sociaal ondernemer", "oket sociaal ondernemen"),
    en: says("a social enterprise", "social enterprises", "The social entrepreneur", "esk for social enterprises"),
  },
  impactonderneming: {
    nl: says("een impactonderneming", "impactondernemingen", "De impactondernemer", "oket impactondernemen"),
    en: says("an impact enterprise", "impact enterprises", "The impact entrepreneur", "esk for impact enterprises"),
  },
  "maatschappelijke-onderneming": {
    nl: says(
      "een maatschappelijke onderneming",
      "maatschappelijke ondernemingen",
      "De maatschappelijk ondernemer",
      "oket maatschappelijk ondernemen",
    ),
    en: says(
      "a societal enterprise",
      "societal enterprises",
      "The societal entrepreneur",
      "esk for societal enterprises",
    ),
  },
};

function says(a: string, many: string, the: string, desk: string) {
  return { a, many, the, desk };
}

const ours: Readonly<Record<Kind, Readonly<Record<Lang, { in: string; opens: string; couldNot: string }>>>> = {
  gemeente: {
    nl: { in: "in onze gemeente", opens: "Onze gemeente opent hier", couldNot: "Dit kon de gemeente niet" },
    en: { in: "in our municipality", opens: "Our municipality is", couldNot: "The municipality could not" },
  },
  stad: {
    nl: { in: "in onze stad", opens: "Onze stad opent hier", couldNot: "Dit kon de stad niet" },
    en: { in: "in our city", opens: "Our city is", couldNot: "The city could not" },
  },
  dorpen: {
    nl: { in: "in onze dorpen", opens: "Onze dorpen openen hier", couldNot: "Dit kon de gemeente niet" },
    en: { in: "in our villages", opens: "Our villages are", couldNot: "The municipality could not" },
  },
};

const fails = (id: string, nl: string, en: string, error: Error) => ({
  id: `test.${id}`,
  address: { nl, en },
  get: () => Promise.reject(error),
});
const world = await openWorld({
  worker: false,
  env: { TRUSTED_PROXIES: "1" },
  extend: (web) => ({
    ...web,
    modules: [
      ...web.modules,
      {
        routes: [
          fails("fault", "/stuk", "/broken", new Error("made to fail")),
          fails("away", "/weg", "/away", Object.assign(new Error("made to fail"), { code: "ECONNREFUSED" })),
        ],
      },
    ],
  }),
});

/** What the pages answer with between them, at least. */
const STATUSES = [200, 400, 403, 404, 405, 413, 500, 503];

/** Each word once with each kind of town; every page is opened where the two meet for the first time. */
const NAMES = ["Aalt", "Berk", "Cel", "Dorn", "Elt", "Fur", "Gees", "Hul", "Ink"];
const spokenIn: (Omit<Spoken, "lang"> & { readonly town: TestTown })[] = [];
for (const { name: term } of choices.terms)
  for (const kind of kinds) {
    const slug = (NAMES[spokenIn.length] ?? "").toLowerCase();
    spokenIn.push({ term, kind, town: await world.addTown(slug, { term, kind }) });
  }
// Job titles are data: what a municipality calls its people is its own affair.
await world.database.rows("update identity.staff set job_title_nl = 'collega', job_title_en = 'colleague'");

const post = new Post(world);

const skip = otherRun();

for (const [at, { term, kind, town }] of spokenIn.entries())
  test(`the pages of a ${kind} that says ${term}`, { skip }, async (t) => {
    const elsewhere = spokenIn[(at + 1) % spokenIn.length]?.town ?? town;
    const neighbour = NAMES[(at + 1) % spokenIn.length] ?? "";
    const stage = await setStage(world, town, elsewhere);
    const other = await setStage(world, elsewhere, town);
    const thorough = at % 4 === 0;
    for (const lang of langs)
      await t.test(lang, async () => {
        const tour = new Tour(stage, other, lang, post);
        const seen = await (thorough ? tour.walk() : tour.glance());
        const shown = seen.filter(({ reply }) => /^text\/html/.test(`${reply.headers["content-type"]}`));
        const complaints = shown.flatMap((one) => pageComplaints(one, { lang, term, kind, neighbour }));
        assert.deepEqual(complaints, []);
        assert.deepEqual(missing(shown, { lang, term, kind }, thorough), []);
        const answered = new Set(shown.map(({ reply }) => reply.status));
        if (thorough)
          assert.deepEqual(
            STATUSES.filter((status) => !answered.has(status)),
            [],
          );
      });
  });

for (const { term, kind, town } of spokenIn.filter((_, at) => at % 4 === 0))
  test(`every mail of a ${kind} that says ${term}`, { skip }, async () => {
    const mails = await post.mailsOf(town);
    const neighbour = NAMES[(spokenIn.findIndex((one) => one.town === town) + 1) % spokenIn.length] ?? "";
    const found = mails.flatMap(({ subject, html, text }) => {
      const lang: Lang = html.includes('<html lang="en">') ? "en" : "nl";
      const said = mustSay[term]?.[lang].desk ?? "-";
      return [
        ...passagesOf(html).flatMap((one) => complaintsOf(one, { lang, term, kind, neighbour })),
        ...(text.includes(said) ? [] : [`“${subject}” does not say ${said}`]),
      ];
    });
    assert.deepEqual(found, []);
    for (const kindOfMail of [
      "ontvangen:",
      "is met uw vraag bezig",
      "Antwoord op",
      "Nieuwe vraag",
      "received",
      "answer to",
    ])
      assert.ok(
        mails.some(({ subject }) => subject.includes(kindOfMail)),
        `no mail about “${kindOfMail}”`,
      );
  });

function complaintsOf({ text, isHeading }: { text: string; isHeading: boolean }, spoken: Spoken): string[] {
  const small = beginsSmall(text, isHeading) ? [`begins with a small letter: ${text}`] : [];
  return [...small, ...wordingComplaints(text, spoken)];
}

function pageComplaints({ where, reply }: Seen, spoken: Spoken): string[] {
  const passages = passagesOf(reply.html);
  const desk = mustSay[spoken.term]?.[spoken.lang].desk ?? "-";
  const footed = passages.some(({ text }) => text.slice(1).startsWith(desk));
  return [
    ...passages.flatMap((one) => complaintsOf(one, spoken)),
    ...(footed ? [] : [`the foot does not say ${desk}`]),
  ].map((complaint) => `${where}: ${complaint}`);
}

/** What should have been said somewhere, and was not. */
function missing(seen: readonly Seen[], { lang, term, kind }: Spoken, thorough: boolean): string[] {
  const words = mustSay[term]?.[lang];
  if (!words) return ["no words to look for"];
  const place = ours[kind][lang];
  const theDesk = (lang === "nl" ? "het l" : "the d") + words.desk;
  const anywhere: [where: string, said: string][] = [
    ["front ", `${words.a} ${place.in}`],
    ["front: desk closed", place.opens],
    ["front: desk closed", words.many],
    ["ask: desk closed", place.opens],
  ];
  const inside: [where: string, said: string][] = [
    ["visitor municipality.privacy", theDesk],
    ["visitor municipality.accessibility", theDesk],
    ["owner working: answered", words.the],
    ["desk working: helped", words.the],
    ["following: not possible", place.couldNot],
    ["desk working: not possible", place.couldNot],
  ];
  return [...anywhere, ...(thorough ? inside : [])].flatMap(([where, said]) => {
    const pages = seen.filter((one) => one.where.startsWith(where));
    const says = pages.some(({ reply }) => passagesOf(reply.html).some(({ text }) => text.includes(said)));
    return says ? [] : [`${where}: nowhere “${said}” (${pages.length} pages)`];
  });
}
