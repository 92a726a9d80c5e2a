import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Your privacy",
  lead: "We ask as little of you as we can. What we do ask, we use only to answer your question.",
  parts: ({ term }, { hasAccounts, keepYears }) => [
    {
      title: "What we keep",
      points: [
        "Your question and our answer.",
        "Whether you are helped, if you tell us so after the answer. From that we make public figures, without your name.",
        "Your name, and the email address or phone number at which we can reach you.",
        "The name of your enterprise, if you give it.",
        ...(hasAccounts
          ? [
              "When you make an account: your email address, your name and phone number if you fill those in, and to which organisations you belong.",
            ]
          : []),
        "Which of our staff read your question or did something with it, and when.",
        "No citizen service number. If you type one by accident, we ask whether we may make it unreadable.",
      ],
    },
    {
      title: "How long we keep it",
      points: [
        keepYears === undefined
          ? "We keep your question and our answer for as long as the Archiefwet and our selection list ask for."
          : keepYears === 1
            ? "We keep your question and our answer for one year after the question was closed. Then they go."
            : `We keep your question and our answer for ${keepYears} years after the question was closed. Then they go.`,
        "We keep a list of our emails to you for three months.",
      ],
    },
    {
      title: "Who sees it",
      points: [
        `Your own contact person, the aanjager and the people of ${term.desk.the}.`,
        "You, and everyone to whom you give your private link. So be careful with that link.",
        ...(hasAccounts
          ? [
              "Colleagues with whom you share a question, as long as they belong to your organisation. Members of an organisation see each other's name and email address.",
            ]
          : []),
        "Nobody else: no data goes to other websites.",
      ],
    },
    {
      title: "Cookies",
      points: [
        "We set a cookie only when it is needed: to send a form safely and to keep you signed in.",
        "We do not track you and use no cookies of others.",
      ],
    },
  ],
  rights: "Your rights",
  own: "Sign in and choose at the foot of the page: Your data. There you see what we know of you and who read your questions. You can take it along, correct it and have it erased.",
  contact: (phone: string | undefined, email: string | undefined) => {
    const ways = [phone && `call ${phone}`, email && `email ${email}`].filter(Boolean).join(" or ");
    const start = "Do you want to know what we keep about you, or have something corrected or removed?";
    return ways === "" ? `${start} Ask your contact person.` : `${start} Ask us: ${ways}.`;
  },
};
