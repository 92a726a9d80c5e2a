import type { Rules } from "#platform/access";

/** Who may do what with people and signing in. */
export const identityAccess = {
  "staff.add": ["system"],
  "staff.take-role": ["system"],
  "provider.set": ["system"],
  "provider.link": ["system"],
  "sign-in.ask": ["anyone"],
  "sign-in.enter": ["anyone"],
  "demo.sign-in": ["anyone"],
  "session.list": ["person"],
  "session.end": ["person"],
} satisfies Rules;
