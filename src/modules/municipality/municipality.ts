import { type Lang, langs } from "#platform/i18n";
import type { Tenant } from "#platform/tenancy";

/** What a municipality calls itself. */
export const municipalityKinds = ["gemeente", "stad", "dorpen"] as const;

/** What a municipality tells about itself. */
export type Municipality = {
  readonly id: string;
  /** Statistics Netherlands' code, such as GM0344. */
  readonly cbsCode: string;
  readonly slug: string;
  readonly host: string | undefined;
  readonly name: string;
  readonly kind: (typeof municipalityKinds)[number];
  /** Whether its pages are there in English too; Dutch is always there. */
  readonly english: boolean;
  /** Two to four letters before every case number. */
  readonly casePrefix: string;
  readonly desk: {
    readonly address: string | undefined;
    readonly hours: Readonly<Record<Lang, string | undefined>>;
    readonly phone: string | undefined;
    readonly email: string | undefined;
  };
  /** Working days within which the first person reacts, and within which the answer is promised. */
  readonly promise: { readonly firstReactionDays: number; readonly answerDays: number };
};

const titles: Record<Municipality["kind"], Record<Lang, (name: string) => string>> = {
  gemeente: { nl: (name) => `Gemeente ${name}`, en: (name) => `Municipality of ${name}` },
  stad: { nl: (name) => `Stad ${name}`, en: (name) => `City of ${name}` },
  dorpen: { nl: (name) => `Gemeente ${name}`, en: (name) => `Municipality of ${name}` },
};

/** A municipality as the platform sees it. */
export function asTenant(municipality: Municipality): Tenant {
  const { id, slug, host, name, kind, english, desk } = municipality;
  const footer = (desk: string, phone: string | undefined) => [phone === undefined ? desk : `${desk} · ${phone}`];
  return {
    id,
    slug,
    host,
    languages: english ? langs : ["nl"],
    title: { nl: titles[kind].nl(name), en: titles[kind].en(name) },
    footer: {
      nl: footer("Loket sociaal ondernemen", desk.phone),
      en: footer("Desk for social enterprise", desk.phone),
    },
  };
}
