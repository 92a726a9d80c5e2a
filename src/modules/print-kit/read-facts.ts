import { caseAddresses } from "#cases";
import { findFirstWithRole, type Staff } from "#identity";
import { choices, findMunicipality, municipalityAddresses } from "#municipality";
import { dayOf } from "#platform/clock";
import type { Lang } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import type { Visit } from "#platform/web";
import type { Contact, Facts } from "./facts.js";

/** The main colour of the theme (--rl-color-main in tokens.css). */
const COLOUR = "#a8122a";

/** Gathers what the papers say, as it stands at this moment, in the language of the visit. */
export async function readFacts(visit: Visit): Promise<Facts> {
  const { lang, municipality } = visit;
  const read = await visit.read(async (rows) => ({
    town: await findMunicipality(rows),
    aanjager: await findFirstWithRole(rows, "aanjager"),
    desk: await findFirstWithRole(rows, "desk"),
    departments: (await choices.listDepartments(rows)).filter(({ endedAt }) => endedAt === undefined),
    partners: await choices.listChainPartners(rows),
  }));
  const { town, departments, partners } = read;
  const aanjager = read.aanjager && contactOf(read.aanjager, lang);
  return {
    ...voiceOf(municipality, lang),
    lang,
    today: dayOf(visit.clock.now()),
    name: town.name,
    title: municipality.title[lang],
    colour: COLOUR,
    desk: town.desk,
    promise: town.promise,
    aanjager,
    contact: aanjager ?? (read.desk && contactOf(read.desk, lang)),
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
