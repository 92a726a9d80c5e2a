import { caseEvents, caseMails, type MailParts } from "#cases";
import { signInByMail } from "#identity";
import { Subscriptions } from "#platform/jobs";
import { deliver, mailQueued, type Transport } from "#platform/mail";

/** Every event and its consequences. Each consequence is a job of its own, tried again when it fails. */
export function subscriptions(mail: MailParts, transport: Transport): Subscriptions {
  const { received, takenInHand, answered } = caseEvents;
  const { confirmReceipt, tellOwner, tellFirstReaction, tellAnswer } = caseMails;
  return new Subscriptions()
    .on(received, "confirm-receipt", (context, { caseId }) => confirmReceipt(mail, context, caseId))
    .on(received, "tell-owner", (context, { caseId }) => tellOwner(mail, context, caseId))
    .on(takenInHand, "tell-first-reaction", (context, { caseId }) => tellFirstReaction(mail, context, caseId))
    .on(answered, "tell-answer", (context, { caseId }) => tellAnswer(mail, context, caseId))
    .on(signInByMail.asked, "mail-link", (context, { requestId }) =>
      signInByMail.mailLink(mail.baseUrl, context, requestId),
    )
    .on(mailQueued, "deliver", (context, { mailId }) => deliver(context, mailId, transport));
}
