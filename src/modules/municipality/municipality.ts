import { capital, type Lang, langs } from "#platform/i18n";
import type { Tenant } from "#platform/tenancy";
import { themeOf } from "#platform/ui";
import type { Kind } from "./kinds/names.js";
import { en } from "./kinds/text.en.js";
import { nl } from "./kinds/text.nl.js";
import type { Look } from "./look/look.js";
import type { TermName } from "./terms/names.js";
import { termWords } from "./terms/terms.js";

/** What a municipality tells about itself. */
export type Municipality = {
  readonly id: string;
  /** Statistics Netherlands' code, such as GM0344. */
  readonly cbsCode: string;
  readonly slug: string;
  readonly host: string | undefined;
  readonly name: string;
  readonly kind: Kind;
  /** Its own word for the enterprises it is there for. */
  readonly term: TermName;
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
  /** Whole years that a closed question is kept; undefined as long as nobody chose, and then nothing goes. */
  readonly keepYears: number | undefined;
  /** Whole years that it is known who somebody was that has left; undefined as long as nobody chose, and then it stays. */
  readonly keepStaffYears: number | undefined;
  /** Working days within which the first person reacts, and within which the answer is promised. */
  readonly promise: { readonly firstReactionDays: number; readonly answerDays: number };
  /** Whether the ask box is a way that it has designated for official messages (Awb 2:13). */
  readonly takesOfficial: boolean;
  /** Keys of the optional parts that it does without. */
  readonly partsOff: readonly string[];
  /** With others of the same region it can hand questions over, when their askers agree. */
  readonly region: string | undefined;
};

/** A municipality as the platform sees it. @param look what it chose for its pages and mails, if anything */
export function asTenant(municipality: Municipality, look: Look = {}): Tenant {
  const { id, slug, host, name, kind, english, desk, partsOff } = municipality;
  const term = termWords(municipality.term);
  const footer = (lang: Lang) => [[capital(term[lang].desk.name), ...(desk.phone ? [desk.phone] : [])].join(" · ")];
  return {
    id,
    slug,
    host,
    languages: english ? langs : ["nl"],
    title: { nl: nl[kind].title(name), en: en[kind].title(name) },
    term,
    town: { nl: nl[kind], en: en[kind] },
    partsOff: new Set(partsOff),
    theme: look.style && themeOf(look.style),
    logo: look.logo,
    footer: { nl: footer("nl"), en: footer("en") },
  };
}
