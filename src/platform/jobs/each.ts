import { isUnavailable } from "#platform/db";

/** Something was done about most of them, and failed about some. */
export class Unfinished extends AggregateError {
  constructor(errors: readonly unknown[], all: number) {
    super(errors, `failed about ${errors.length} of ${all}`);
  }
}

/**
 * Does something about each, also when it fails about one of them: what is wrong with one question keeps no other from being told
 * or closed. When the database is away it stops: then it would fail about all of them.
 * @throws Unfinished at the end when it failed about any, so that the job is seen, and tried again
 */
export async function doEach<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  const errors: unknown[] = [];
  for (const one of all)
    try {
      await act(one);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      errors.push(error);
    }
  if (errors.length > 0) throw new Unfinished(errors, all.length);
}
