export { deleteOldMails, deliver, type Letter, mailQueued, sendLetter } from "./mail.js";
export { mailboxPage } from "./mailbox.js";
export { deleteMailsAbout, deleteMailsTo, findMailsTo, type MailShown } from "./queries.js";
export { checkMailServer, mailboxOnly, smtpTransport, type Transport } from "./transport.js";
