import { dayOf, type Temporal } from "#platform/clock";
import { formatMoment } from "#platform/i18n";
import { Chip, Inline, Paragraph, Quote } from "#platform/ui";
import type { Visit } from "#platform/web";

type Props = {
  readonly visit: Visit;
  /** From whom to whom, or to which municipality. */
  readonly between: string;
  readonly status: string;
  readonly accepted: boolean;
  readonly at: Temporal.Instant;
  readonly reason: string | undefined;
  /** Why not, and the sentence above it. */
  readonly refusal: string | undefined;
  readonly whyNot: string;
};

/** Something that was offered to somebody else, and what became of it. */
export function PastOffer({ visit, between, status, accepted, at, reason, refusal, whyNot }: Props) {
  return (
    <div>
      <Inline>
        <strong>{between}</strong>
        <Chip tone={accepted ? "ok" : "plain"}>{status}</Chip>
        <span>{formatMoment(at, visit.lang, dayOf(visit.clock.now()))}</span>
      </Inline>
      {reason ? <Quote text={reason} /> : null}
      {refusal ? (
        <>
          <Paragraph>{whyNot}</Paragraph>
          <Quote text={refusal} />
        </>
      ) : null}
    </div>
  );
}
