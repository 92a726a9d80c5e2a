import { once } from "node:events";
import type { Duplex } from "node:stream";
import type pg from "pg";

/** What the driver shows of a connection to whoever speaks the protocol of PostgreSQL themselves. */
type Wire = {
  readonly stream: Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
};

/** So much is taken together: fewer and larger pieces are packed better, and this is still little to hold. */
const PIECE = 1024 * 1024;

/**
 * Runs a `copy … to stdout`. The database waits while a piece is being taken, so that memory stays flat.
 * @param take gets every piece in order, of about a megabyte; rows may be cut in two
 */
export function copyOut(client: pg.Client, statement: string, take: (piece: Buffer) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const held: Buffer[] = [];
    let size = 0;
    let busy = Promise.resolve();
    const pass = () => {
      const piece = Buffer.concat(held.splice(0));
      size = 0;
      busy = busy.then(() => take(piece));
      return busy;
    };
    client.query({
      submit: (wire: unknown) => (wire as Wire).query(statement),
      handleCopyData({ chunk }: { chunk: Buffer }, { stream }: Wire) {
        // The driver uses its buffer again.
        held.push(Buffer.from(chunk));
        size += chunk.length;
        if (size < PIECE) return;
        stream.pause();
        pass().then(
          () => stream.resume(),
          (error) => {
            reject(error);
            stream.destroy();
          },
        );
      },
      handleCommandComplete() {},
      handleReadyForQuery: () => void pass().then(resolve, reject),
      handleError: reject,
    } as pg.Submittable);
  });
}

/**
 * Runs a `copy … from stdin`.
 * @param pieces read no faster than the database takes them; when they fail the statement fails too
 */
export function copyIn(client: pg.Client, statement: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: unknown;
    const pump = async (wire: Wire) => {
      try {
        for await (const piece of pieces) {
          if (failure !== undefined) return;
          wire.sendCopyFromChunk(piece);
          if (wire.stream.writableNeedDrain) await once(wire.stream, "drain");
        }
        wire.endCopyFrom();
      } catch (error) {
        failure ??= error;
        wire.sendCopyFail("the backup cannot be read on");
      }
    };
    client.query({
      submit: (wire: unknown) => (wire as Wire).query(statement),
      handleCopyInResponse: (wire: Wire) => void pump(wire),
      handleCommandComplete() {},
      handleReadyForQuery: () => resolve(),
      handleError(error: Error) {
        failure ??= error;
        reject(failure);
      },
    } as pg.Submittable);
  });
}
