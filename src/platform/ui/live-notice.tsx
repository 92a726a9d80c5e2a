import { Sign } from "./sign.js";

export type LiveNoticeProps = {
  /** What it says now; empty when there is nothing to say. */
  text: string;
  /** The address that is asked for what it says later. */
  source: string;
  token: string;
  /** When it was true, in milliseconds. */
  at: number;
};

export const LIVE_NOTICE_ISLAND = "platform/ui/islands/live-notice.island.js";

/** A line that is kept up to date where the page carries its island, and is said aloud only when it changes. */
export function LiveNotice({ text, source, token, at }: LiveNoticeProps) {
  return (
    <div class="rl-live-notice" role="status" data-live-notice={source} data-token={token} data-at={String(at)}>
      <div class="utrecht-alert utrecht-alert--info" hidden={text === ""}>
        <div class="utrecht-alert__icon">
          <Sign name="info" />
        </div>
        <div class="utrecht-alert__content">
          <div class="utrecht-alert__message">{text}</div>
        </div>
      </div>
    </div>
  );
}
