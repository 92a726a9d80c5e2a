import { findStaff, type Staff } from "#identity";
import { dayOf, type Temporal } from "#platform/clock";
import { choose, formatDay, type Lang, listOf } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import type { Letter } from "#platform/mail";
import { voiceOf } from "#platform/tenancy";
import { findAttachments } from "../../attachments/queries.js";
import type { Case, Step } from "../../case.js";
import { sendAbout } from "../../jobs/send-about.js";
import { type Happened, type MailParts, stepOf, type Told, writeToAsker } from "../../mails/letters.js";
import { en as mailEn } from "../../mails/text.en.js";
import { nl as mailNl } from "../../mails/text.nl.js";
import { findCase, findSteps } from "../../queries.js";
import { filesOfAsker } from "../forwarded.js";
import { articleOf, type Rule, receiptRule, ruleOfChange, rulesOf } from "../law.js";
import type { Official } from "../official.js";
import { findOfficial, findOfficialAt } from "../queries.js";
import { termOf } from "../term.js";
import { en as sharedEn } from "../text.en.js";
import { nl as sharedNl } from "../text.nl.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Mail = (parts: MailParts, context: JobContext, happened: Happened) => Promise<void>;
type Text = typeof nl;
type About = Parameters<Text["noted"]>[0];

const longIn = (lang: Lang) => (day: Temporal.PlainDate) =>
  formatDay(day, lang, { style: "long", weekday: true, year: "always" });

/** To the asker, about an official case as it was at that step; nothing when it is a plain question by then. */
const tellOfficial =
  (kind: Step["kind"], rulesFor: (official: Official) => readonly Rule[], write: WriteOfficial): Mail =>
  async (parts, context, happened) => {
    const { caseId, stepId } = happened;
    const known = await context.read(async (read) => {
      const found = await findCase(read, caseId);
      if (!found?.official) return undefined;
      // An event of an earlier version of the program names no step.
      return stepId === undefined ? findOfficial(read, found.official.id) : findOfficialAt(read, caseId, stepId);
    });
    if (!known) return;
    const official = kind === "suspend" ? notCompleted(known) : known;
    const articles = rulesFor(official).map((rule) => articleOf(rule).article);
    await writeToAsker(
      parts,
      context,
      happened,
      (_, told) => {
        const lang = told.found.language;
        return write(choose(lang, { nl, en }), aboutOf(told, official, listOf(articles, lang)), official, longIn(lang));
      },
      kind,
    );
  };

type WriteOfficial = (
  text: Text,
  about: About,
  official: Official,
  day: ReturnType<typeof longIn>,
) => ReturnType<Text["noted"]>;

/** As when somebody was asked to complete something: nobody had yet, and the last day is counted as if they take the whole time. */
function notCompleted(official: Official): Official {
  const newest = official.changes.at(-1);
  if (newest?.kind !== "suspension") return official;
  return { ...official, changes: [...official.changes.slice(0, -1), { ...newest, endedOn: undefined }] };
}

function aboutOf({ found, author, step }: Told, official: Official, articles: string): About {
  const shared = choose(found.language, { nl: sharedNl, en: sharedEn });
  return {
    found,
    your: shared.your[official.kind],
    kind: shared.kinds[official.kind],
    author: author.name,
    words: step?.note ?? "",
    last: longIn(found.language)(termOf(official, official.changes).last),
    articles,
  };
}

/** The confirmation of receipt: what it is, when it came, its last day and by which articles. */
const confirmOfficial = tellOfficial(
  "make-official",
  (official) => [...rulesOf({ ...official, changes: [] }, false), receiptRule(official.kind)],
  (text, about, { receivedOn, kind }, day) => text.noted(about, day(receivedOn), kind === "complaint"),
);

/** What is missing, and until when the term stands still. */
const tellSuspended = tellOfficial(
  "suspend",
  ({ kind }) => [ruleOfChange(kind, { kind: "suspension" }) ?? "application-suspension"],
  (text, about, { changes, receivedOn }, day) =>
    text.suspended(about, day(changes.findLast(({ kind }) => kind === "suspension")?.toDay ?? receivedOn)),
);

/** The last day from now on, and why. */
const tellExtended = tellOfficial(
  "extend",
  ({ kind, changes }) => {
    const newest = changes.findLast((change) => change.kind === "extension");
    return [(newest && ruleOfChange(kind, newest)) ?? (kind === "complaint" ? "complaint-term" : "objection-term")];
  },
  (text, about, { kind }) => text.extended(about, kind === "complaint"),
);

/** To the asker: which authority answers it from now on. */
const tellForwarded: Mail = (parts, context, happened) =>
  writeToAsker(
    parts,
    context,
    happened,
    (_, { found, author, step }) => {
      const text = choose(found.language, { nl, en });
      return text.forwarded(
        found,
        author.name,
        step?.authority?.name ?? "",
        step?.note ?? "",
        articleOf("forwarding").article,
      );
    },
    "forward",
  );

/** Other authorities of the Netherlands are written to in Dutch. */
const AUTHORITY_LANG = "nl";

/** To the other authority: the question, who asked it, and by which article. */
const forwardToAuthority: Mail = (_, context, { caseId, stepId }) =>
  sendAbout(context, caseId, async (read) => {
    const found = await findCase(read, caseId);
    const steps = await findSteps(read, caseId);
    const step = stepOf(steps, "forward", stepId);
    const author = step?.by === undefined ? undefined : await findStaff(read, step.by);
    const official = found?.official && (await findOfficial(read, found.official.id));
    const files = filesOfAsker(await findAttachments(read, caseId), steps);
    if (found?.status !== "forwarded" || found.isErased || !step?.authority) return undefined;
    return letterToAuthority(context, { found, authority: step.authority, author, official, files });
  });

type ForAuthority = {
  readonly found: Case;
  readonly authority: { readonly name: string; readonly email: string };
  readonly author: Staff | undefined;
  readonly official: Official | undefined;
  readonly files: readonly string[];
};

function letterToAuthority(context: JobContext, { found, authority, author, official, files }: ForAuthority): Letter {
  const text = choose(AUTHORITY_LANG, { nl, en });
  const municipality = context.municipality.title[AUTHORITY_LANG];
  return {
    to: authority.email,
    lang: AUTHORITY_LANG,
    ...text.toAuthority(found, {
      municipality,
      received: longIn(AUTHORITY_LANG)(official?.receivedOn ?? dayOf(found.receivedAt)),
      article: articleOf("forwarding").article,
      files: files.length > 0 ? listOf(files, AUTHORITY_LANG) : undefined,
    }),
    signature: [
      ...(author ? [author.name, author.jobTitle[AUTHORITY_LANG]] : []),
      choose(AUTHORITY_LANG, { nl: mailNl, en: mailEn }).sender(voiceOf(context.municipality, AUTHORITY_LANG)),
      municipality,
      ...(author?.phone ? [author.phone] : []),
      ...(author ? [author.email] : []),
    ],
  };
}

/** The mails that follow from what the desk does with an official case, and with what is for another authority. */
export const officialMails = { confirmOfficial, tellSuspended, tellExtended, tellForwarded, forwardToAuthority };
