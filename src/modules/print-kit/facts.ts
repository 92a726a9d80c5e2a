import type { choices, Municipality, settings } from "#municipality";
import type { Temporal } from "#platform/clock";
import type { Picture } from "#platform/documents";
import type { Lang } from "#platform/i18n";
import type { Voice } from "#platform/tenancy";

/** Somebody who can be called. */
export type Contact = {
  readonly name: string;
  readonly jobTitle: string;
  readonly phone: string | undefined;
  readonly email: string;
};

type Listed<L extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<L>>;

/** What the papers are filled in with; what is not known becomes a blank. */
export type Facts = Voice & {
  readonly lang: Lang;
  readonly today: Temporal.PlainDate;
  /** Such as "Voorbeeldstad", and as it signs: "Gemeente Voorbeeldstad". */
  readonly name: string;
  readonly title: string;
  /** The main colour of its house style, as #rrggbb. */
  readonly colour: string;
  readonly desk: Municipality["desk"];
  readonly promise: Municipality["promise"];
  /** Its mark, if it has one of a kind that can be printed. */
  readonly logo: Picture | undefined;
  /** Whether people can have an account here. */
  readonly hasAccounts: boolean;
  /** Whole years that a closed question is kept; undefined as long as nobody chose. */
  readonly keepYears: Municipality["keepYears"];
  /** Whole years that it is known who somebody was that has left; undefined as long as nobody chose. */
  readonly keepStaffYears: Municipality["keepStaffYears"];
  readonly aanjager: Contact | undefined;
  /** Whom to ask: the aanjager, else whoever has worked at the desk the longest. */
  readonly contact: Contact | undefined;
  /** What the aanjager may do, if that is on record for everybody. */
  readonly mandate: Awaited<ReturnType<typeof settings.findMandate>>;
  readonly departments: Listed<typeof choices.listDepartments>;
  readonly partners: Listed<typeof choices.listChainPartners>;
  /** Whole addresses, for paper. */
  readonly addresses: {
    readonly front: string;
    readonly ask: string;
    readonly privacy: string;
  };
};
