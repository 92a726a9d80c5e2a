import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  product: "Rode Loper",
  home: "To the front page",
  nationalTagline: "One desk for entrepreneurs with a mission",
  runInstallation: "For those who run this installation",
  notFound: {
    title: "This page does not exist",
    body: "The address may not be quite right, or the page has been removed. Check the address, or start again on the front page.",
  },
  forbidden: {
    title: "This page is not for you",
    body: "You are signed in, but your role gives no access to this page. Is that wrong? Ask the administrator of this desk.",
  },
  signInFirst: {
    title: "This page is for staff",
    body: "You are not signed in. Are you looking for your own question? Then use the link in the email you got from us.",
  },
  expired: {
    title: "This form has expired",
    body: "Go back to the form, reload the page and send it again. We have kept nothing.",
  },
  unreadable: {
    title: "We could not read this",
    body: "What you sent is too large, or was damaged on its way. Go back and try again.",
  },
  misdirected: {
    title: "This address is not one of ours",
    body: "Start again on the front page. Are you the administrator? Then check BASE_URL, and that your proxy passes the name on.",
  },
  wrongMethod: {
    title: "This is not possible here",
    body: "Start again on the front page.",
  },
  tooMany: {
    title: "One moment, please",
    body: (minutes: number) =>
      minutes === 1
        ? "You have done this often in a short time. Try again in 1 minute."
        : `You have done this often in a short time. Try again in ${minutes} minutes.`,
  },
  unavailable: {
    title: "We will be right back",
    body: "There is a short outage. What you sent before is safe. Try again in a few seconds.",
  },
  full: {
    title: "We cannot keep anything now",
    body: "The storage of our computer is full. What you sent just now was not kept. What you sent before was, and you can read everything. Try again later. Is it urgent? Then call or mail us.",
  },
  fault: {
    title: "Something went wrong on our side",
    body: "That is our fault, not yours. Try again. Does it keep going wrong? Call or email us and mention this reference.",
    reference: (id: string) => `Reference: ${id}`,
  },
};
