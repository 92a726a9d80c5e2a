import type { Term } from "#platform/tenancy";
import type { TermName } from "./names.js";

// The person is "de sociaal ondernemer": who does social business, not an entrepreneur who happens to be social.
const terms: Readonly<Record<TermName, Term>> = {
  "sociale-onderneming": {
    enterprise: {
      one: "sociale onderneming",
      many: "sociale ondernemingen",
      a: "een sociale onderneming",
      the: "de sociale onderneming",
      theMany: "de sociale ondernemingen",
      your: "uw sociale onderneming",
    },
    entrepreneur: {
      one: "sociaal ondernemer",
      many: "sociaal ondernemers",
      a: "een sociaal ondernemer",
      the: "de sociaal ondernemer",
      theMany: "de sociaal ondernemers",
    },
    activity: "sociaal ondernemen",
    activityTitle: "Sociaal Ondernemen",
    adjective: { plain: "sociaal", inflected: "sociale" },
    desk: { name: "loket sociaal ondernemen", the: "het loket sociaal ondernemen" },
    aanjager: "aanjager sociaal ondernemen",
    network: "netwerk sociaal ondernemen",
    programme: "Actieprogramma Sociaal Ondernemen",
  },
  impactonderneming: {
    enterprise: {
      one: "impactonderneming",
      many: "impactondernemingen",
      a: "een impactonderneming",
      the: "de impactonderneming",
      theMany: "de impactondernemingen",
      your: "uw impactonderneming",
    },
    entrepreneur: {
      one: "impactondernemer",
      many: "impactondernemers",
      a: "een impactondernemer",
      the: "de impactondernemer",
      theMany: "de impactondernemers",
    },
    activity: "impactondernemen",
    activityTitle: "Impactondernemen",
    adjective: { plain: "impactgericht", inflected: "impactgerichte" },
    desk: { name: "loket impactondernemen", the: "het loket impactondernemen" },
    aanjager: "aanjager impactondernemen",
    network: "netwerk impactondernemen",
    programme: "Actieprogramma Impactondernemen",
  },
  "maatschappelijke-onderneming": {
    enterprise: {
      one: "maatschappelijke onderneming",
      many: "maatschappelijke ondernemingen",
      a: "een maatschappelijke onderneming",
      the: "de maatschappelijke onderneming",
      theMany: "de maatschappelijke ondernemingen",
      your: "uw maatschappelijke onderneming",
    },
    entrepreneur: {
      one: "maatschappelijk ondernemer",
      many: "maatschappelijk ondernemers",
      a: "een maatschappelijk ondernemer",
      the: "de maatschappelijk ondernemer",
      theMany: "de maatschappelijk ondernemers",
    },
    activity: "maatschappelijk ondernemen",
    activityTitle: "Maatschappelijk Ondernemen",
    adjective: { plain: "maatschappelijk", inflected: "maatschappelijke" },
    desk: { name: "loket maatschappelijk ondernemen", the: "het loket maatschappelijk ondernemen" },
    aanjager: "aanjager maatschappelijk ondernemen",
    network: "netwerk maatschappelijk ondernemen",
    programme: "Actieprogramma Maatschappelijk Ondernemen",
  },
};

export const nl = {
  terms,
  /** What a settings form shows beside a choice. */
  preview: ({ enterprise, entrepreneur, activity, desk }: Term) =>
    `Hebt u ${enterprise.a}? Stel uw vraag aan ${desk.the}. Wij helpen u en andere ${entrepreneur.many} verder. Zo wordt ${activity} makkelijker.`,
};
