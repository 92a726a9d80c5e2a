import type { ShareMode, SharingError } from "./sharing.js";

/** Words about sharing a question. */
export const nl = {
  for: "Voor wie is deze vraag?",
  forMe: "Voor mijzelf",
  share: "Wie mag meelezen?",
  shareHint: "Wie meeleest, ziet de vraag en het antwoord. U kunt dit later veranderen.",
  modes: {
    me: "Alleen ik",
    members: "Alleen de collega's die ik hieronder kies",
    everybody: "Iedereen in deze organisatie",
  } satisfies Record<ShareMode, string>,
  members: "Collega's die meelezen",
  membersHint: "Alleen nodig als u hierboven zelf collega's wilt kiezen.",
  errors: {
    "for-unknown": "U hoort niet meer bij deze organisatie. Kies een andere.",
    "share-needs-organisation": "Kies een organisatie als anderen mogen meelezen.",
    "share-members-missing": "Kies minstens één collega uit deze organisatie. Of kies hierboven: alleen ik.",
  } satisfies Record<SharingError, string>,
};
