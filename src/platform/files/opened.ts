/** A file of which any part can be read, wherever it is kept. */
export type Opened = {
  readonly size: number;
  /** At most so many bytes from there on; fewer where the file ends. */
  read(at: number, length: number): Promise<Buffer>;
};
