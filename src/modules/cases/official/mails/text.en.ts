import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  noted: ({ found, your, author, words, last, articles }, received, isComplaint) => ({
    subject: `We have received ${your}: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `We received ${your} on ${received}.`,
      isComplaint
        ? `By ${last} you hear what we did with your complaint. That is what the law says: ${articles}.`
        : `You will have a decision by ${last}. That is what the law says: ${articles}.`,
      `${author} writes to you:`,
      { quote: words },
    ],
    button: "Follow your question",
  }),
  suspended: ({ found, your, author, words, last, articles }, until) => ({
    subject: `Complete ${your} by ${until}: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `Something is still missing from ${your}. ${author} writes to you:`,
      { quote: words },
      `You can complete it until the end of ${until}. If you do not react in time, we may decide not to deal with ${your}.`,
      `Until your reply the term stands still, until the end of ${until} at most. If you use all of that time, you will have a decision by ${last}. If you react earlier, that day becomes earlier too. That is what the law says: ${articles}.`,
    ],
    button: "Send your reply",
  }),
  extended: ({ found, kind, author, words, last, articles }, isComplaint) => ({
    subject: `More time is needed for your ${kind}: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      isComplaint
        ? `The term has been extended. By ${last} you hear what we did with your complaint. That is what the law says: ${articles}.`
        : `The term has been extended. You will have a decision by ${last}. That is what the law says: ${articles}.`,
      `${author} writes why:`,
      { quote: words },
    ],
    button: "Follow your question",
  }),
  forwarded: (found, author, authority, words, article) => ({
    subject: `We forwarded your question to ${authority}: ${found.number}`,
    paragraphs: [
      `Dear ${found.asker.name},`,
      `Your question is for another authority: ${authority}. So we forwarded it at once, with your name and how to reach you. That is what the law says: ${article}.`,
      `${author} writes to you:`,
      { quote: words },
      `From here on you hear from ${authority}, and no longer from us.`,
    ],
    button: "See your question",
  }),
  toAuthority: (found, given) => ({
    subject: `Forwarded under ${given.article}: ${found.number}`,
    paragraphs: [
      "Dear sir or madam,",
      `${given.municipality} received the message below on ${given.received}. It is meant for you. So we forward it under ${given.article}. Whoever sent it knows.`,
      { quote: found.question },
      `Sender: ${[found.asker.name, found.asker.email, found.asker.phone].filter(Boolean).join(", ") || "not known"}.`,
      `Our number: ${found.number}.`,
      ...(given.files === undefined ? [] : [`There are files with it: ${given.files}. We send you those separately.`]),
    ],
  }),
};
