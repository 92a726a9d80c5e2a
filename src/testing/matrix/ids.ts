/** What stands for the `:name` in an address; for several names as many. */
export type Id = string | readonly string[];

/** The ids that can stand in an address. */
export type Ids = {
  readonly own: Id;
  /** Of the other municipality. */
  readonly foreign: Id;
  readonly unknown: Id;
  readonly malformed: readonly Id[];
};
