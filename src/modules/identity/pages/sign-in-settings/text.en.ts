import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "How staff sign in",
  lead: "Staff sign in with a link in an email, or at the sign-in service of your own organisation (OpenID Connect).",
  notes: { mail: "With a link in an email", provider: (issuer: string) => `At ${issuer}` },
  noKey:
    "This installation has no key for sign-in services yet. Ask whoever runs Rode Loper to set OIDC_KEY_FILE. You can fill in the form already.",
  now: {
    title: "How it is now",
    mail: "Staff sign in with a link in an email.",
    provider: (issuer: string) => `Staff sign in at ${issuer}. Links in an email do not work for them.`,
    offLabel: "Back to links in an email",
    offConfirm: "I am sure that staff will sign in with a link in an email again",
    off: "Switch the sign-in service off",
  },
  theirs: {
    title: "For whoever runs your sign-in service",
    body: "Pass these on. Ask for a web application with code flow and PKCE, and for the name, the email address and the groups in the ID token.",
    redirect: "Address to come back to (redirect URI)",
    keys: "Our public key (JWK set)",
  },
  form: "Your sign-in service",
  labels: {
    issuer: "Address of the sign-in service (issuer)",
    clientId: "Our name there (client ID)",
    acr: "Level of assurance needed (acr values)",
    audience: "Who is our proof meant for (audience)?",
  },
  hints: {
    issuer: "Begins with https. For example https://login.example.org/realms/staff",
    clientId: "You get it from whoever runs the sign-in service.",
    acr: "One or more values with a space between them, of which one is needed. Leave it empty if any level will do.",
    audience: "With Microsoft Entra ID, choose the token address.",
  },
  audiences: { issuer: "The sign-in service (issuer)", "token-endpoint": "The token address" },
  rules: "Who gets which role?",
  rulesWhy:
    "Each rule gives a role to whoever has a certain value. Somebody new who gets a role becomes a member of staff automatically. The rules apply again each time somebody signs in.",
  rule: {
    claim: (nth: number) => `Rule ${nth}: claim`,
    value: (nth: number) => `Rule ${nth}: value`,
    role: (nth: number) => `Rule ${nth}: role`,
    choose: "Choose a role",
  },
  save: "Save, then try it",
  add: "Add a rule",
  remove: "Remove this rule",
  removeWhich: (nth: number) => ` (rule ${nth})`,
  trial: {
    title: "Try it",
    body: "You sign in yourself at the sign-in service that you saved above. Nothing changes yet. After that you see here what the sign-in service says about you.",
    notYet: "You can try it as soon as the installation has a key.",
    go: "Try the sign-in service",
    again: "Try it once more",
    said: (at: string) => `This is what the sign-in service said about you on ${at}:`,
    roles: "Roles that you get this way",
    noRoles: "None. You keep the roles that were given to you by hand.",
    nameless: "The sign-in service gave no name or no email address. Without those two, new staff cannot sign in.",
    warning:
      "If you switch the sign-in service on, links in an email end for staff at once, and everybody is signed out. You then sign in again yourself. Anyone who already works here but is not linked yet can then no longer sign in. Ask whoever runs Rode Loper for you to link them.",
    label: "Are you sure?",
    confirm: "I am sure that staff will come in through this sign-in service only",
    on: "Switch the sign-in service on",
  },
  done: {
    saved: "This was saved. Now try it at the bottom of this page.",
    off: "The sign-in service is off. Staff sign in with a link in an email. Everybody keeps their roles. From now on you change them under Staff.",
    tried: "The sign-in service works. What it said about you is at the bottom of this page.",
  },
  changed: {
    title: "Somebody was ahead of you",
    body: "While you were busy, somebody else changed this. Nothing of yours was saved. The form holds what you had filled in. If you save that, it replaces what they wrote.",
  },
  errors: {
    "issuer-missing": "Fill in the address of the sign-in service.",
    "issuer-wrong":
      "This address is not right. It has to begin with https, without a name, password, question mark or hash.",
    "client-missing": "Fill in the name by which we are known there.",
    "text-long": "This is too long. Use at most 300 characters.",
    "rule-half": "Fill in all three fields of this rule, or remove the rule.",
    unstorable: "This holds a character that we cannot keep. Type the text again.",
    "confirm-missing": "Tick the box if you are sure.",
    "not-tried": "First try the sign-in service yourself, as it is saved now.",
    "subject-taken":
      "This account of the sign-in service belongs to somebody else here already. Try it with your own account.",
    "no-keys":
      "With these rules you cannot stay an administrator yourself. Add a rule that gives you the role of administrator.",
  },
};
