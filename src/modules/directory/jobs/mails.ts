import { mailInvitation } from "./mail-invitation.js";
import { mailJoinRequest } from "./mail-join-request.js";

/** The mails that follow from what happens to organisations. */
export const directoryMails = { mailInvitation, mailJoinRequest };
