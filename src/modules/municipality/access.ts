import type { Rules } from "#platform/access";

/** Who may do what with the register of municipalities. */
export const municipalityAccess = {
  "municipality.add": ["system"],
} satisfies Rules;
