import { handoverEvents } from "./events.js";
import { handoverTransitions } from "./handover.js";
import { escalateOffers } from "./jobs/escalate-offers.js";
import { handoverMails } from "./mails/write.js";
import { findHandovers } from "./queries.js";
import { acceptHandover } from "./use-cases/accept-handover.js";
import { declineHandover } from "./use-cases/decline-handover.js";
import { offerHandover } from "./use-cases/offer-handover.js";
import { withdrawHandover } from "./use-cases/withdraw-handover.js";

/** Questions that go to another owner: what others do with it and hear of it. */
export const handovers = {
  transitions: handoverTransitions,
  events: handoverEvents,
  mails: handoverMails,
  offer: offerHandover,
  accept: acceptHandover,
  decline: declineHandover,
  withdraw: withdrawHandover,
  escalateOffers,
  find: findHandovers,
};
