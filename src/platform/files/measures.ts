/** The size of a picture. */
export type Size = {
  readonly width: number;
  readonly height: number;
  /** Whether every point is there and can be unpacked; to be asked only of a picture that is not too large. */
  hasAllPoints?(): boolean;
};

/** What a reader of one kind of picture finds: its size, or why it will not do. */
export type Measures = Size | "broken" | "moving";
