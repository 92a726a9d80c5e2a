import type { Rules } from "#platform/access";

/** Who may do what with the register of municipalities. */
export const municipalityAccess = {
  "municipality.add": ["system", "platform"],
  /** With whom it can hand questions over. */
  "municipality.set-region": ["system", "platform"],
  /** Every setting of one's own municipality, to see and to change. */
  "municipality.change": ["administrator"],
} satisfies Rules;
