import type { Texts } from "#platform/i18n";
import type { Term } from "#platform/tenancy";
import type { TermName } from "./names.js";
import type { nl } from "./text.nl.js";

const terms: Readonly<Record<TermName, Term>> = {
  "sociale-onderneming": {
    enterprise: {
      one: "social enterprise",
      many: "social enterprises",
      a: "a social enterprise",
      the: "the social enterprise",
      theMany: "the social enterprises",
      your: "your social enterprise",
    },
    entrepreneur: {
      one: "social entrepreneur",
      many: "social entrepreneurs",
      a: "a social entrepreneur",
      the: "the social entrepreneur",
      theMany: "the social entrepreneurs",
    },
    activity: "social entrepreneurship",
    activityTitle: "Social Entrepreneurship",
    adjective: { plain: "social", inflected: "social" },
    desk: { name: "desk for social enterprises", the: "the desk for social enterprises" },
    aanjager: "driver of social entrepreneurship",
    network: "network for social entrepreneurship",
    programme: "Action Programme for Social Entrepreneurship",
  },
  impactonderneming: {
    enterprise: {
      one: "impact enterprise",
      many: "impact enterprises",
      a: "an impact enterprise",
      the: "the impact enterprise",
      theMany: "the impact enterprises",
      your: "your impact enterprise",
    },
    entrepreneur: {
      one: "impact entrepreneur",
      many: "impact entrepreneurs",
      a: "an impact entrepreneur",
      the: "the impact entrepreneur",
      theMany: "the impact entrepreneurs",
    },
    activity: "impact entrepreneurship",
    activityTitle: "Impact Entrepreneurship",
    adjective: { plain: "impact-driven", inflected: "impact-driven" },
    desk: { name: "desk for impact enterprises", the: "the desk for impact enterprises" },
    aanjager: "driver of impact entrepreneurship",
    network: "network for impact entrepreneurship",
    programme: "Action Programme for Impact Entrepreneurship",
  },
  "maatschappelijke-onderneming": {
    enterprise: {
      one: "societal enterprise",
      many: "societal enterprises",
      a: "a societal enterprise",
      the: "the societal enterprise",
      theMany: "the societal enterprises",
      your: "your societal enterprise",
    },
    entrepreneur: {
      one: "societal entrepreneur",
      many: "societal entrepreneurs",
      a: "a societal entrepreneur",
      the: "the societal entrepreneur",
      theMany: "the societal entrepreneurs",
    },
    activity: "societal entrepreneurship",
    activityTitle: "Societal Entrepreneurship",
    adjective: { plain: "societal", inflected: "societal" },
    desk: { name: "desk for societal enterprises", the: "the desk for societal enterprises" },
    aanjager: "driver of societal entrepreneurship",
    network: "network for societal entrepreneurship",
    programme: "Action Programme for Societal Entrepreneurship",
  },
};

export const en: Texts<typeof nl> = {
  terms,
  preview: ({ enterprise, entrepreneur, activity, desk }: Term) =>
    `Do you run ${enterprise.a}? Put your question to ${desk.the}. We help you and other ${entrepreneur.many} on your way. That makes ${activity} easier.`,
};
