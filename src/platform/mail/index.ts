export { deliver, type Letter, mailQueued, sendLetter } from "./mail.js";
export { mailboxPage } from "./mailbox.js";
export { mailboxOnly, smtpTransport, type Transport } from "./transport.js";
