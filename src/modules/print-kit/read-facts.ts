import { caseAddresses } from "#cases";
import { accounts, findFirstWithRole, type Staff } from "#identity";
import { choices, findMunicipality, municipalityAddresses, settings } from "#municipality";
import { dayOf } from "#platform/clock";
import type { Picture } from "#platform/documents";
import type { Lang } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import { ownStyle } from "#platform/ui";
import type { Visit } from "#platform/web";
import type { Contact, Facts } from "./facts.js";

/** Gathers what the papers say, as it stands at this moment, in the language of the visit. */
export async function readFacts(visit: Visit): Promise<Facts> {
  const { lang, municipality } = visit;
  const read = await visit.read(async (rows) => ({
    town: await findMunicipality(rows),
    aanjager: await findFirstWithRole(rows, "aanjager"),
    desk: await findFirstWithRole(rows, "desk"),
    departments: (await choices.listDepartments(rows)).filter(({ endedAt }) => endedAt === undefined),
    partners: await choices.listChainPartners(rows),
    mandate: await settings.findMandate(rows),
    logo: await settings.findLogoPicture(rows),
  }));
  const { town, departments, partners, mandate } = read;
  const aanjager = read.aanjager && contactOf(read.aanjager, lang);
  return {
    ...voiceOf(municipality, lang),
    lang,
    today: dayOf(visit.clock.now()),
    name: town.name,
    title: municipality.title[lang],
    colour: municipality.theme?.colours.main ?? ownStyle.main,
    logo: read.logo && logoOf(read.logo, municipality.title[lang]),
    hasAccounts: accounts.hasAccounts(municipality),
    keepYears: town.keepYears,
    keepStaffYears: town.keepStaffYears,
    desk: town.desk,
    promise: town.promise,
    aanjager,
    contact: aanjager ?? (read.desk && contactOf(read.desk, lang)),
    // A paper goes from hand to hand: what only the administrator may read stays off it.
    mandate: mandate?.isPublic ? mandate : undefined,
    departments,
    partners,
    addresses: {
      front: visit.absolute(caseAddresses.front),
      ask: visit.absolute(caseAddresses.ask),
      privacy: visit.absolute(municipalityAddresses.privacy),
    },
  };
}

function contactOf({ name, jobTitle, phone, email }: Staff, lang: Lang): Contact {
  return { name, jobTitle: jobTitle[lang], phone, email };
}

type Logo = NonNullable<Awaited<ReturnType<typeof settings.findLogoPicture>>>;

/** As high as three lines on a letter, and no wider than a third of it. */
const LOGO = { heightMm: 16, widthMm: 60 };

/** Neither a PDF nor every word processor knows WebP: there the name of the town has to do. */
function logoOf({ type, body, width, height }: Logo, alt: string): Picture | undefined {
  if (type === "image/webp") return undefined;
  const scale = Math.min(LOGO.heightMm / height, LOGO.widthMm / width);
  const size = { widthMm: width * scale, heightMm: height * scale };
  return { kind: "picture", file: { body, ending: type === "image/png" ? "png" : "jpg" }, alt, at: "left", ...size };
}
