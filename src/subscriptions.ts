import { caseEvents, caseMails, handovers, moveToSuccessor, transfers } from "#cases";
import { directoryEvents, directoryMails } from "#directory";
import { installation, signInByMail, staffing } from "#identity";
import { type JobContext, Subscriptions } from "#platform/jobs";
import { deliver, mailQueued, type Transport } from "#platform/mail";

/** What mails about cases need besides the case. */
type MailParts = Parameters<typeof caseMails.confirmReceipt>[0];

/**
 * Every event and its consequences. Each consequence is a job of its own, tried again when it fails; what happens
 * `atOnce` is part of the transaction in which it happened.
 */
export function subscriptions(mail: MailParts, transport: Transport): Subscriptions {
  const told =
    (tell: (mail: MailParts, context: JobContext, caseId: string) => Promise<void>) =>
    (context: JobContext, { caseId }: { readonly caseId: string }) =>
      tell(mail, context, caseId);
  const toldOfSub =
    (tell: (mail: MailParts, context: JobContext, subQuestionId: string) => Promise<void>) =>
    (context: JobContext, { subQuestionId }: { readonly subQuestionId: string }) =>
      tell(mail, context, subQuestionId);
  const toldOffer =
    (tell: (typeof handovers.mails)["tellReceiver"]) =>
    (context: JobContext, about: { readonly caseId: string; readonly handoverId: string }) =>
      tell(mail, context, about);
  const toldTransfer =
    (tell: (typeof transfers.mails)["askConsent"]) =>
    (context: JobContext, about: { readonly caseId: string; readonly transferId: string }) =>
      tell(mail, context, about);
  const { events, mails } = handovers;
  return new Subscriptions()
    .on(caseEvents.received, "confirm-receipt", told(caseMails.confirmReceipt))
    .on(caseEvents.received, "tell-owner", told(caseMails.tellOwner))
    .on(caseEvents.takenInHand, "tell-first-reaction", told(caseMails.tellFirstReaction))
    .on(caseEvents.messaged, "tell-message", told(caseMails.tellMessage))
    .on(caseEvents.askerAsked, "tell-asked-back", told(caseMails.tellAskedBack))
    .on(caseEvents.askerWrote, "tell-owner", told(caseMails.tellOwnerMessage))
    .on(caseEvents.promiseMoved, "tell-new-date", told(caseMails.tellNewDate))
    .on(caseEvents.answered, "tell-answer", told(caseMails.tellAnswer))
    .on(caseEvents.reopened, "tell-reopened", told(caseMails.tellReopened))
    .on(caseEvents.reopened, "tell-owner", told(caseMails.tellOwnerReopened))
    .on(caseEvents.withdrawn, "confirm-withdrawal", told(caseMails.confirmWithdrawal))
    .on(caseEvents.withdrawn, "tell-owner", told(caseMails.tellOwnerWithdrawal))
    .on(caseEvents.askerReminded, "remind-asker", told(caseMails.remindAsker))
    .on(caseEvents.askerReminded, "tell-owner", told(caseMails.tellSilence))
    .on(caseEvents.experienceAsked, "ask-experience", told(caseMails.askExperience))
    .on(caseEvents.droppedOut, "tell-asker", told(caseMails.tellDroppedOut))
    .on(caseEvents.droppedOut, "tell-owner", told(caseMails.tellOwnerDroppedOut))
    .on(caseEvents.madeOfficial, "confirm-official", told(caseMails.confirmOfficial))
    .on(caseEvents.suspended, "tell-suspended", told(caseMails.tellSuspended))
    .on(caseEvents.extended, "tell-extended", told(caseMails.tellExtended))
    .on(caseEvents.forwarded, "tell-forwarded", told(caseMails.tellForwarded))
    .on(caseEvents.forwarded, "forward-to-authority", told(caseMails.forwardToAuthority))
    .on(caseEvents.subAsked, "tell-asked", toldOfSub(caseMails.tellAsked))
    .on(caseEvents.subReplied, "tell-replied", toldOfSub(caseMails.tellReplied))
    .on(caseEvents.subWithdrawn, "tell-withdrawn", toldOfSub(caseMails.tellWithdrawn))
    .on(caseEvents.subSettled, "tell-owner", toldOfSub(caseMails.tellOwnerSettled))
    .on(caseEvents.subAskedBack, "tell-owner", toldOfSub(caseMails.tellOwnerAskedBack))
    .on(caseEvents.subDue, "remind", toldOfSub(caseMails.remind))
    .on(caseEvents.subLate, "escalate", toldOfSub(caseMails.escalate))
    .on(caseEvents.linkRenewed, "tell-new-link", told(caseMails.tellNewLink))
    .on(events.offered, "tell-receiver", toldOffer(mails.tellReceiver))
    .on(events.accepted, "tell-sender", toldOffer(mails.tellAccepted))
    .on(events.accepted, "tell-new-contact", toldOffer(mails.tellNewContact))
    .on(events.declined, "tell-sender", toldOffer(mails.tellDeclined))
    .on(events.withdrawn, "tell-receiver", toldOffer(mails.tellWithdrawn))
    .on(events.unanswered, "tell-aanjagers", toldOffer(mails.tellUnanswered))
    .on(events.thirdHop, "tell-aanjagers", toldOffer(mails.tellThirdHop))
    .on(transfers.events.proposed, "ask-consent", toldTransfer(transfers.mails.askConsent))
    .on(transfers.events.agreed, "tell-sender", toldTransfer(transfers.mails.tellAgreed))
    .on(transfers.events.refused, "tell-sender", toldTransfer(transfers.mails.tellRefused))
    .on(transfers.events.offered, "tell-receiver", (context, { transferId }) =>
      transfers.mails.tellOffered(mail, context, transferId),
    )
    .on(transfers.events.accepted, "tell-sender", toldTransfer(transfers.mails.tellAccepted))
    .on(transfers.events.arrived, "tell-new-contact", told(transfers.mails.tellArrived))
    .on(transfers.events.declined, "tell-sender", toldTransfer(transfers.mails.tellDeclined))
    .on(transfers.events.declined, "tell-asker", toldTransfer(transfers.mails.tellKept))
    .on(transfers.events.withdrawn, "tell-asker", toldTransfer(transfers.mails.tellKept))
    .on(transfers.events.unanswered, "tell-aanjagers", toldTransfer(transfers.mails.tellUnanswered))
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
    .on(caseEvents.ownerChanged, "tell-new-contact", told(caseMails.tellNewContact))
    .on(caseEvents.ownerChanged, "tell-next-owner", told(caseMails.tellNextOwner))
    .on(directoryEvents.invited, "mail-invitation", (context, { invitationId }) =>
      directoryMails.mailInvitation(mail.baseUrl, context, invitationId),
    )
    .on(directoryEvents.joinAsked, "tell-admins", (context, asked) =>
      directoryMails.mailJoinRequest(mail.baseUrl, context, asked),
    )
    .on(mailQueued, "deliver", (context, { mailId }) => deliver(context, mailId, transport), { queue: "mail" });
}
