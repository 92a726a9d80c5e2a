import type { PropsWithChildren } from "hono/jsx";
import { Sign, type SignName } from "./sign.js";

/** What a chip says: nothing special, it waits, it is done, it is late. */
export type ChipTone = "plain" | "waits" | "ok" | "late";

const BADGES: Record<ChipTone, string> = {
  plain: "utrecht-badge-status--neutral",
  waits: "utrecht-badge-status--warning",
  ok: "utrecht-badge-status--success",
  late: "utrecht-badge-status--danger",
};
const SIGNS: Record<ChipTone, SignName | undefined> = {
  plain: undefined,
  waits: "clock",
  ok: "check",
  late: "warning",
};

export type ChipProps = PropsWithChildren<{ tone?: ChipTone | undefined }>;

/** A short status in words, with a sign and a colour that say the same. */
export function Chip({ tone = "plain", children }: ChipProps) {
  const sign = SIGNS[tone];
  return (
    <span class={`utrecht-badge-status ${BADGES[tone]} rl-chip`}>
      {sign ? <Sign name={sign} /> : null}
      <span>{children}</span>
    </span>
  );
}
