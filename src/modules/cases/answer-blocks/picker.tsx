import { choose } from "#platform/i18n";
import { Button, InsertText, Select } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../addresses.js";
import { listFor } from "./adding.js";
import { type AnswerBlock, byTopic } from "./answer-block.js";
import { en } from "./pages/text.en.js";
import { nl } from "./pages/text.nl.js";

type Props = {
  readonly visit: Visit;
  readonly caseId: string;
  readonly blocks: readonly AnswerBlock[];
  /** The name of the field into which a block goes. */
  readonly into: string;
  /** Whether the button was pressed without a choice. */
  readonly isMissing: boolean;
};

/** A choice of answer blocks below a field; nothing where the municipality has none. */
export function BlockPicker({ visit, caseId, blocks, into, isMissing }: Props) {
  const { insert } = choose(visit.lang, { nl, en });
  const offered = blocks.filter(({ isRetired }) => !isRetired);
  if (offered.length === 0) return null;
  // The last part of the address is the block that is chosen.
  const source = visit.to(addresses.filledBlock, { caseId, blockId: "-" }).replace(/\/-$/, "");
  return (
    <InsertText into={into} from={listFor(into)} source={source} done={insert.added}>
      <Select
        lang={visit.lang}
        name={listFor(into)}
        label={insert.label}
        hint={insert.hint}
        choose={insert.choose}
        optional
        value={visit.fields.get(listFor(into))}
        options={byTopic(offered).flatMap(([topic, ofTopic]) =>
          ofTopic.map(({ id, title }) => ({ value: id, label: `${topic}: ${title}` })),
        )}
        error={isMissing ? insert.none : undefined}
      />
      <Button weight="secondary" name="add" value={into}>
        {insert.add}
      </Button>
    </InsertText>
  );
}
