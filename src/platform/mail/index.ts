export { deleteOldMails, deliver, type Letter, mailQueued, SENT_DAYS, sendLetter } from "./mail.js";
export { mailboxPage } from "./mailbox.js";
export { deleteMailsAbout, deleteMailsTo, findMailsTo, findWhetherMailed, type MailShown } from "./queries.js";
export { checkMailServer, mailboxOnly, smtpTransport, type Transport } from "./transport.js";
