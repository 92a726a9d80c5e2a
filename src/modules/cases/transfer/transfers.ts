import { transferEvents } from "./events.js";
import { escalateTransfers } from "./jobs/escalate-transfers.js";
import { transferMails } from "./mails/write.js";
import { transferTransitions } from "./transfer.js";
import { acceptTransfer } from "./use-cases/accept-transfer.js";
import { agreeToTransfer, refuseTransfer } from "./use-cases/consent.js";
import { declineTransfer } from "./use-cases/decline-transfer.js";
import { proposeTransfer } from "./use-cases/propose-transfer.js";
import { withdrawTransfer } from "./use-cases/withdraw-transfer.js";

/** Questions that go to another municipality: what others do with it and hear of it. */
export const transfers = {
  transitions: transferTransitions,
  events: transferEvents,
  mails: transferMails,
  propose: proposeTransfer,
  agree: agreeToTransfer,
  refuse: refuseTransfer,
  accept: acceptTransfer,
  decline: declineTransfer,
  withdraw: withdrawTransfer,
  escalate: escalateTransfers,
};
