import type { Child } from "hono/jsx";
import { Link, List } from "#platform/ui";
import type { Address, Visit } from "#platform/web";
import type { Sent } from "./attachment.js";
import { describe } from "./field.js";

/** What was sent along with a step, to fetch. */
export type Attached = (stepId: string) => Child;

/** @param address where this visitor fetches the files of this case */
export function attachedTo(visit: Visit, files: readonly Sent[], address: Address): Attached {
  return (stepId) => {
    const own = files.filter((file) => file.stepId === stepId);
    if (own.length === 0) return null;
    const link = (file: Sent) => (
      <Link href={visit.to(address, { ...visit.params, attachment: file.id })}>{describe(visit.lang, file)}</Link>
    );
    return <List items={own.map(link)} />;
  };
}
