import { caseEvents, caseMails, type MailParts, moveToSuccessor } from "#cases";
import { directoryEvents, directoryMails } from "#directory";
import { installation, signInByMail, staffing } from "#identity";
import { Subscriptions } from "#platform/jobs";
import { deliver, mailQueued, type Transport } from "#platform/mail";

/**
 * Every event and its consequences. Each consequence is a job of its own, tried again when it fails; what happens
 * `atOnce` is part of the transaction in which it happened.
 */
export function subscriptions(mail: MailParts, transport: Transport): Subscriptions {
  const { received, takenInHand, answered, linkRenewed, ownerChanged } = caseEvents;
  const { confirmReceipt, tellOwner, tellFirstReaction, tellAnswer, tellNewLink, tellNewContact, tellNextOwner } =
    caseMails;
  return new Subscriptions()
    .on(received, "confirm-receipt", (context, { caseId }) => confirmReceipt(mail, context, caseId))
    .on(received, "tell-owner", (context, { caseId }) => tellOwner(mail, context, caseId))
    .on(takenInHand, "tell-first-reaction", (context, { caseId }) => tellFirstReaction(mail, context, caseId))
    .on(answered, "tell-answer", (context, { caseId }) => tellAnswer(mail, context, caseId))
    .on(linkRenewed, "tell-new-link", (context, { caseId }) => tellNewLink(mail, context, caseId))
    .on(signInByMail.asked, "mail-link", (context, { requestId }) =>
      signInByMail.mailLink(mail.baseUrl, context, requestId),
    )
    .on(installation.asked, "mail-link", (context, { requestId }) =>
      installation.mailLink(mail.baseUrl, context, requestId),
    )
    .on(staffing.invited, "mail-invitation", (context, { invitationId }) =>
      staffing.mailInvitation(mail.baseUrl, context, invitationId),
    )
    .atOnce(staffing.left, "new-owners", (by, { personId, successorId }) => moveToSuccessor(by, personId, successorId))
    .on(ownerChanged, "tell-new-contact", (context, { caseId }) => tellNewContact(mail, context, caseId))
    .on(ownerChanged, "tell-next-owner", (context, { caseId }) => tellNextOwner(mail, context, caseId))
    .on(directoryEvents.invited, "mail-invitation", (context, { invitationId }) =>
      directoryMails.mailInvitation(mail.baseUrl, context, invitationId),
    )
    .on(directoryEvents.joinAsked, "tell-admins", (context, asked) =>
      directoryMails.mailJoinRequest(mail.baseUrl, context, asked),
    )
    .on(mailQueued, "deliver", (context, { mailId }) => deliver(context, mailId, transport));
}
