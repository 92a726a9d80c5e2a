import { caseEvents, caseMails, caseMoves, handovers, keeping, notices, transfers } from "#cases";
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
  const toldStep =
    (tell: (typeof caseMails)["tellMessage"]) =>
    (context: JobContext, about: { readonly caseId: string; readonly stepId: string }) =>
      tell(mail, context, about);
  const toldOffer =
    (tell: (typeof handovers.mails)["tellNewContact"]) =>
    (context: JobContext, about: { readonly caseId: string; readonly handoverId: string }) =>
      tell(mail, context, about);
  const toldTransfer =
    (tell: (typeof transfers.mails)["askConsent"]) =>
    (context: JobContext, about: { readonly caseId: string; readonly transferId: string }) =>
      tell(mail, context, about);
  const { events, mails } = handovers;
  return staffNotices(mail, new Subscriptions())
    .on(caseEvents.received, "confirm-receipt", told(caseMails.confirmReceipt))
    .on(caseEvents.takenInHand, "tell-first-reaction", toldStep(caseMails.tellFirstReaction))
    .on(caseEvents.messaged, "tell-message", toldStep(caseMails.tellMessage))
    .on(caseEvents.askerAsked, "tell-asked-back", toldStep(caseMails.tellAskedBack))
    .on(caseEvents.promiseMoved, "tell-new-date", toldStep(caseMails.tellNewDate))
    .on(caseEvents.answered, "tell-answer", toldStep(caseMails.tellAnswer))
    .on(caseEvents.reopened, "tell-reopened", toldStep(caseMails.tellReopened))
    .on(caseEvents.withdrawn, "confirm-withdrawal", told(caseMails.confirmWithdrawal))
    .on(caseEvents.askerReminded, "remind-asker", told(caseMails.remindAsker))
    .on(caseEvents.experienceAsked, "ask-experience", told(caseMails.askExperience))
    .on(caseEvents.droppedOut, "tell-asker", told(caseMails.tellDroppedOut))
    .on(caseEvents.madeOfficial, "confirm-official", toldStep(caseMails.confirmOfficial))
    .on(caseEvents.suspended, "tell-suspended", toldStep(caseMails.tellSuspended))
    .on(caseEvents.extended, "tell-extended", toldStep(caseMails.tellExtended))
    .on(caseEvents.forwarded, "tell-forwarded", toldStep(caseMails.tellForwarded))
    .on(caseEvents.forwarded, "forward-to-authority", toldStep(caseMails.forwardToAuthority))
    .on(caseEvents.merged, "tell-asker", told(caseMails.tellMerged))
    .on(caseEvents.splitOff, "tell-asker", told(caseMails.tellSplit))
    .on(caseEvents.linkRenewed, "tell-new-link", told(caseMails.tellNewLink))
    .on(events.accepted, "tell-new-contact", toldOffer(mails.tellNewContact))
    .on(transfers.events.proposed, "ask-consent", toldTransfer(transfers.mails.askConsent))
    .on(transfers.events.arrived, "tell-new-contact", told(transfers.mails.tellArrived))
    .on(transfers.events.declined, "tell-asker", toldTransfer(transfers.mails.tellKept))
    .on(transfers.events.withdrawn, "tell-asker", toldTransfer(transfers.mails.tellKept))
    .on(signInByMail.asked, "mail-link", (context, { requestId }) =>
      signInByMail.mailLink(mail.baseUrl, context, requestId),
    )
    .on(installation.asked, "mail-link", (context, { requestId }) =>
      installation.mailLink(mail.baseUrl, context, requestId),
    )
    .on(staffing.invited, "mail-invitation", (context, { invitationId }) =>
      staffing.mailInvitation(mail.baseUrl, context, invitationId),
    )
    .atOnce(staffing.left, "new-owners", (by, { personId, successorId }) =>
      caseMoves.moveToSuccessor(by, personId, successorId),
    )
    .atOnce(staffing.left, "forget", (by, { personId }) => notices.forget(by, personId))
    .atOnce(staffing.left, "forget-views", (by, { personId }) => keeping.forgetViews(by, personId))
    .on(staffing.left, "decline-parts", (context, { personId }) => caseMoves.declineOfLeaver(context, personId))
    .on(caseEvents.ownerChanged, "tell-new-contact", toldStep(caseMails.tellNewContact))
    .on(directoryEvents.invited, "mail-invitation", (context, { invitationId }) =>
      directoryMails.mailInvitation(mail.baseUrl, context, invitationId),
    )
    .on(directoryEvents.joinAsked, "tell-admins", (context, asked) =>
      directoryMails.mailJoinRequest(mail.baseUrl, context, asked),
    )
    .on(mailQueued, "deliver", (context, { mailId }) => deliver(context, mailId, transport), { queue: "mail" });
}

/** What people of the staff are told of. It is noted at once, and mailed when they want to hear of it. */
function staffNotices(mail: MailParts, to: Subscriptions): Subscriptions {
  const { note, events } = notices;
  return to
    .atOnce(caseEvents.received, "note-owner", note("new-question"))
    .atOnce(caseEvents.ownerChanged, "note-next-owner", note("next-owner"))
    .atOnce(caseEvents.askerWrote, "note-owner", note("asker-wrote"))
    .atOnce(caseEvents.merged, "note-owner", note("merged"))
    .atOnce(caseEvents.splitOff, "note-owner", note("split-off"))
    .atOnce(caseEvents.reopened, "note-owner", note("asker-reopened"))
    .atOnce(caseEvents.withdrawn, "note-owner", note("asker-withdrew"))
    .atOnce(caseEvents.askerReminded, "note-owner", note("silence"))
    .atOnce(caseEvents.droppedOut, "note-owner", note("dropped-out"))
    .atOnce(caseEvents.subAsked, "note-addressee", note("part-asked"))
    .atOnce(caseEvents.subReplied, "note-addressee", note("part-replied"))
    .atOnce(caseEvents.subWithdrawn, "note-addressee", note("part-withdrawn"))
    .atOnce(caseEvents.subDue, "note-addressee", note("part-due"))
    .atOnce(caseEvents.subSettled, "note-owner", note("part-settled"))
    .atOnce(caseEvents.subAskedBack, "note-owner", note("part-asked-back"))
    .atOnce(caseEvents.subLate, "note-manager", note("part-late"))
    .atOnce(handovers.events.offered, "note-receiver", note("offered"))
    .atOnce(handovers.events.accepted, "note-sender", note("offer-accepted"))
    .atOnce(handovers.events.declined, "note-sender", note("offer-declined"))
    .atOnce(handovers.events.withdrawn, "note-receiver", note("offer-withdrawn"))
    .atOnce(handovers.events.unanswered, "note-aanjagers", note("offer-unanswered"))
    .atOnce(handovers.events.thirdHop, "note-aanjagers", note("third-hop"))
    .atOnce(transfers.events.agreed, "note-sender", note("transfer-agreed"))
    .atOnce(transfers.events.refused, "note-sender", note("transfer-refused"))
    .on(transfers.events.offered, "note-receiver", notices.noteLater("transfer-offered"))
    .atOnce(transfers.events.accepted, "note-sender", note("transfer-accepted"))
    .atOnce(transfers.events.declined, "note-sender", note("transfer-declined"))
    .atOnce(transfers.events.unanswered, "note-aanjagers", note("transfer-unanswered"))
    .atOnce(events.mentioned, "note-mentioned", note("mentioned"))
    .atOnce(caseEvents.answered, "note-followers", note("followed-answered"))
    .atOnce(caseEvents.askerWrote, "note-followers", note("followed-asker-wrote"))
    .atOnce(handovers.events.accepted, "note-followers", note("followed-handed-over"))
    .atOnce(caseEvents.ownerChanged, "note-followers", note("followed-handed-over"))
    .atOnce(caseEvents.subSettled, "note-followers", note("followed-part-settled"))
    .atOnce(caseEvents.promiseMoved, "note-followers", note("followed-promise-moved"))
    .atOnce(caseEvents.reopened, "note-followers", note("followed-reopened"))
    .atOnce(caseEvents.withdrawn, "note-followers", note("followed-withdrawn"))
    .atOnce(caseEvents.droppedOut, "note-followers", note("followed-closed-in-silence"))
    .atOnce(caseEvents.forwarded, "note-followers", note("followed-forwarded"))
    .atOnce(caseEvents.merged, "note-followers", note("followed-merged"))
    .atOnce(transfers.events.accepted, "note-followers", note("followed-transferred"))
    .on(events.due, "deliver", (context, { noticeId }) => notices.deliver(mail, context, noticeId))
    .on(events.dayBegan, "send-daily", (context, { day }) => notices.sendDaily(mail, context, day));
}
