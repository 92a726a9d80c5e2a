import type { Rules } from "#platform/access";

/** Who may do what with people and signing in. */
export const identityAccess = {
  "staff.add": ["system"],
  "staff.take-role": ["system"],
  "demo.sign-in": ["anyone"],
  "session.end": ["person"],
} satisfies Rules;
