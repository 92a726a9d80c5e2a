import type { Address } from "#platform/web";

export const addresses = {
  signIn: { nl: "/inloggen", en: "/sign-in" },
  signOut: { nl: "/uitloggen", en: "/sign-out" },
} satisfies Record<string, Address>;
