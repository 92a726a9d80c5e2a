/** What a question that was asked at some moment was promised: as it is kept, and as its asker reads it. */
export type Promised = {
  readonly moment: string;
  readonly number: string;
  readonly reaction: string;
  readonly answer: string;
  readonly page: string;
};
