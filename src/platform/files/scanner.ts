import { connect, type Socket } from "node:net";

/** What a virus scanner says of a file; `unknown` when it does not answer, answers late, or says something else. */
export type Verdict = "clean" | "infected" | "unknown";

/** Looks at a file. @param pieces the whole of it, in order */
export type Scanner = (pieces: AsyncIterable<Uint8Array>) => Promise<Verdict>;

/** So long it may be silent. */
const PATIENCE_MS = 10_000;
/** No answer of it is longer; what is, is no scanner. */
const LONGEST_ANSWER = 4_096;

/**
 * ClamAV, by the protocol of clamd: `zINSTREAM`, the file in pieces that each say how long they are, an empty piece, and then one
 * line up to a zero byte (clamd(8), "INSTREAM"). Nothing of the file is written down on the way.
 * @param address `tcp://clamav.example:3310`, or `unix:///run/clamav/clamd.ctl`
 */
export function clamdScanner(address: URL): Scanner {
  return async (pieces) => {
    const socket = address.protocol === "unix:" ? connect(address.pathname) : connect(portOf(address), hostOf(address));
    // That a file goes on being taken is a sign of life, too.
    const timer = setTimeout(() => socket.destroy(new Error("silent")), PATIENCE_MS);
    try {
      const said = listen(socket);
      // Whoever answers before the end, or hangs up, has said what there is to say.
      await Promise.race([send(socket, pieces, () => timer.refresh()), said]);
      return verdictIn(await said);
    } catch {
      return "unknown";
    } finally {
      clearTimeout(timer);
      socket.destroy();
    }
  };
}

const portOf = ({ port }: URL) => Number(port || 3310);
const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, "");

function verdictIn(said: string): Verdict {
  if (said === "stream: OK") return "clean";
  return /^stream: .+ FOUND$/.test(said) ? "infected" : "unknown";
}

async function send(socket: Socket, pieces: AsyncIterable<Uint8Array>, onTaken: () => void): Promise<void> {
  await write(socket, Buffer.from("zINSTREAM\0"));
  for await (const piece of pieces) {
    await write(socket, lengthOf(piece.length));
    await write(socket, piece);
    onTaken();
  }
  await write(socket, lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes);
  return four;
}

/** Waits until it was taken: a scanner that does not read holds up its own file, and no memory. */
const write = (socket: Socket, bytes: Uint8Array) =>
  new Promise<void>((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });

/** @returns its answer. @throws Error when it says too much, or hangs up */
function listen(socket: Socket): Promise<string> {
  const heard = Promise.withResolvers<string>();
  let text = "";
  socket.setEncoding("latin1");
  socket.on("error", heard.reject);
  socket.on("close", () => heard.reject(new Error("hung up")));
  socket.on("data", (piece) => {
    text += piece;
    const end = text.indexOf("\0");
    if (end >= 0) heard.resolve(text.slice(0, end));
    else if (text.length > LONGEST_ANSWER) heard.reject(new Error("says too much"));
  });
  // Whoever sends meanwhile may fail first, and then nobody waits for this.
  heard.promise.catch(() => {});
  return heard.promise;
}
