import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import {
  ButtonLink,
  EmptyState,
  Heading,
  Inline,
  Measure,
  Notice,
  Paragraph,
  Rows,
  Section,
  Stack,
} from "#platform/ui";
import { doneIn, type Route, type Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { byTopic } from "../answer-block.js";
import { listBlocks } from "../queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** More blocks than these no desk finds its way in. */
const MOST_BLOCKS = 500;

/** Every answer block, by topic. */
export const answerBlockList: Route = {
  id: "cases.answer-blocks",
  address: addresses.answerBlocks,
  async get(visit) {
    demand(caseAccess, "answer-block.manage", visit.actor);
    const text = choose(visit.lang, { nl, en });
    const done = doneIn(visit, ["saved", "retired", "offered"]);
    const blocks = await visit.read((read) => listBlocks(read, MOST_BLOCKS));
    const body = (
      <Measure>
        <Heading level={1}>{text.title}</Heading>
        {done ? (
          <Notice tone="ok" announce>
            {text.done[done]}
          </Notice>
        ) : null}
        <Paragraph lead>{text.lead}</Paragraph>
        <Stack>
          {blocks.length === 0 ? <EmptyState heading={text.empty.title}>{text.empty.body}</EmptyState> : null}
          {byTopic(blocks).map(([topic, ofTopic], at) => (
            <Section id={`topic-${at}`} heading={topic} size="small">
              <Rows label={topic} rows={ofTopic.map((block) => rowOf(visit, block))} />
            </Section>
          ))}
          <Inline>
            <ButtonLink href={visit.to(addresses.newAnswerBlock)}>{text.make}</ButtonLink>
          </Inline>
        </Stack>
      </Measure>
    );
    return { kind: "page", title: text.title, body, isPrivate: true };
  },
};

type Block = Awaited<ReturnType<typeof listBlocks>>[number];

const rowOf = (visit: Visit, { id, title, isRetired }: Block) => ({
  title,
  href: visit.to(addresses.answerBlock, { blockId: id }),
  ...(isRetired ? { status: choose(visit.lang, { nl, en }).retired } : {}),
});
