/** Keeps files while they come in. */
export type Taker = {
  /** Takes one file, to its end or no further than needed. */
  take(file: ArrivingFile): Promise<void>;
  /** All have come in. */
  finish(): Promise<Taken>;
  /** The form was cut off or will not do: leaves nothing behind. */
  abandon(): Promise<void>;
};

export type ArrivingFile = {
  readonly name: string;
  /** A megabyte at a time; the last one is smaller. Each is only good until the next one is asked for. */
  readonly pieces: AsyncIterable<Buffer>;
  /** Whether there was more of it than may be; true only after the last piece. */
  isCut(): boolean;
};

/** What became of the files of a form. */
export type Taken = {
  /** Under what they are kept. */
  readonly draftId: string;
  readonly refused: readonly Refusal[];
  /** Tells these files from others. */
  readonly digest: Buffer;
};

/** A file that was not kept, and a word for why. */
export type Refusal = { readonly name: string; readonly why: string };
