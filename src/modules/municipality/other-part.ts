import type { Lang } from "#platform/i18n";
import type { Address, OptionalPart, Visit } from "#platform/web";

/** A part of the administration that a later module brings: the overview lists it below the settings. */
export type OtherPart = {
  readonly address: Address;
  title(lang: Lang): string;
  /** Why to go there once everything has been filled in; leave out when it is no next step. */
  lastStep?(lang: Lang): string;
  /** What stands there now, in a few words. */
  note(visit: Visit): Promise<string>;
};

/** What other modules bring to the pages of a municipality. */
export type TownParts = {
  /** Parts of the product that a municipality can switch off. */
  readonly optionalParts: readonly OptionalPart[];
  /** Parts of the administration that later modules bring. */
  readonly others: readonly OtherPart[];
};
