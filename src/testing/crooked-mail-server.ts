import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";

/** What a mail server gets wrong, on purpose. */
export type MailTrouble =
  /** Takes the connection and never says a word. */
  | "silent"
  /** Begins to greet and never ends, a line at a time. */
  | "endless greeting"
  /** Greets letter by letter. */
  | "greets slowly"
  /** Takes the mail, and then answers without end. */
  | "endless answer"
  /** Sends without pause what is no line. */
  | "flood"
  | "busy"
  | "refuses greeting"
  | "refuses sender"
  | "refuses recipient"
  | "refuses text"
  /** Ends the connection as soon as the mail begins. */
  | "cuts before"
  /** Takes the whole mail and goes without saying so. */
  | "cuts after text"
  /** Says yes and breaks the connection at once. */
  | "cuts after yes"
  | "speaks no SMTP";

/**
 * A mail server on this machine that does what a test wants; without trouble it takes every mail.
 * @param secure speaks TLS, with a certificate that nobody vouches for and of another name
 */
export async function startCrookedMailServer({ secure = false } = {}) {
  const sockets = new Set<Socket>();
  const mailServer = {
    trouble: undefined as MailTrouble | undefined,
    /** Every mail whose text came in whole, whether it was taken or not. */
    heard: [] as string[],
    /** How many connections are open now. */
    open: () => sockets.size,
    url: "",
    close: async () => {},
  };
  const serve = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    speak(socket, mailServer);
  };
  const server = secure ? createTlsServer(wrongCertificate, serve) : createServer(serve);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  mailServer.url = `${secure ? "smtps" : "smtp"}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  mailServer.close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return mailServer;
}

/** Of another name, signed by nobody, and worth nothing anywhere. */
const wrongCertificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgPH4XjIrrrUerPNo7
3K1lfWUD4ovY5+4oNJfIwJF4ndihRANCAASlkWjieQH05GnNMbY7RiC6lnO57sRV
5RIL5I9ZXB3sL0X8Vd68xNrX+GOUCvbr2sIS4vmvc2MKROwL1TyzgguL
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBkDCCATWgAwIBAgIUfumkiCuMA9jIj8z2H1e1x6g3ON0wCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRZWxzZXdoZXJlLmV4YW1wbGUwIBcNMjYxMTMwMDU0MzIwWhgP
MjEyNjExMDYwNTQzMjBaMBwxGjAYBgNVBAMMEWVsc2V3aGVyZS5leGFtcGxlMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEpZFo4nkB9ORpzTG2O0YgupZzue7EVeUS
C+SPWVwd7C9F/FXevMTa1/hjlAr269rCEuL5r3NjCkTsC9U8s4ILi6NTMFEwHQYD
VR0OBBYEFEcnNr71ezXL8GWZWNs3mw8o5NYBMB8GA1UdIwQYMBaAFEcnNr71ezXL
8GWZWNs3mw8o5NYBMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIh
AJP+ZJDA1F7t0utT58ICawciIBZRi5qs9Ecn+mZt7r5yAiEA9fKDYSODV/5IxbwY
NxnLWOFYhFdU059zwr1IA94RBH4=
-----END CERTIFICATE-----`,
};

type Heard = { readonly trouble: MailTrouble | undefined; readonly heard: string[] };

function every(socket: Socket, ms: number, say: (count: number) => string): void {
  let count = 0;
  const timer = setInterval(() => void socket.write(say(count++)), ms);
  socket.on("close", () => clearInterval(timer));
}

function greet(socket: Socket, trouble: MailTrouble | undefined): void {
  if (trouble === "silent") return;
  if (trouble === "endless greeting") return void every(socket, 200, () => "220-more\r\n");
  if (trouble === "greets slowly")
    return void every(socket, 400, (at) => "220 mail.example is here and takes its time"[at] ?? " ");
  if (trouble === "speaks no SMTP") return void socket.end("HTTP/1.1 400 Bad Request\r\n\r\n");
  if (trouble === "refuses greeting") return void socket.end("554 not for you\r\n");
  if (trouble === "flood") return void every(socket, 5, () => (socket.writableLength > 1e6 ? "" : "a".repeat(100_000)));
  socket.write("220 mail.example\r\n");
}

const answers: readonly [RegExp, MailTrouble | undefined, string][] = [
  [/^MAIL/i, "refuses sender", "550 not from you"],
  [/^RCPT/i, "busy", "451 try again later"],
  [/^RCPT/i, "refuses recipient", "550 nobody of that name"],
  [/^DATA/i, undefined, "354 go on"],
  [/^(EHLO|HELO|MAIL|RCPT|RSET|NOOP)/i, undefined, "250 ok"],
  [/^QUIT/i, undefined, "221 bye"],
];

function speak(socket: Socket, mailServer: Heard): void {
  const { trouble } = mailServer;
  greet(socket, trouble);
  let waiting = "";
  let inText = false;
  socket.on("data", (piece) => {
    waiting += piece.toString("utf8");
    for (;;) {
      const mark = inText ? "\r\n.\r\n" : "\r\n";
      const end = waiting.indexOf(mark);
      if (end < 0) return;
      const said = waiting.slice(0, end);
      waiting = waiting.slice(end + mark.length);
      if (inText) {
        inText = false;
        mailServer.heard.push(said);
        endOfText(socket, trouble);
        continue;
      }
      if (trouble === "cuts before" && /^MAIL/i.test(said)) return void socket.destroy();
      inText = /^DATA/i.test(said);
      const answer = answers.find(([pattern, when]) => pattern.test(said) && (when === undefined || when === trouble));
      socket.write(`${answer?.[2] ?? "502 what"}\r\n`);
    }
  });
}

function endOfText(socket: Socket, trouble: MailTrouble | undefined): void {
  if (trouble === "endless answer") return void every(socket, 200, () => "250-more\r\n");
  if (trouble === "cuts after text") return void socket.destroy();
  if (trouble === "refuses text") return void socket.write("554 not this\r\n");
  socket.write("250 taken\r\n", () => trouble === "cuts after yes" && socket.destroy());
}
