import { demand } from "#platform/access";
import { isId } from "#platform/db";
import { choose } from "#platform/i18n";
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Measure,
  Notice,
  Paragraph,
  Stack,
  Summary,
  TextArea,
  TextField,
} from "#platform/ui";
import { type Answer, NotFound, type Route, type Visit, withDone } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { version } from "../../pages/written/form.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import type { AnswerBlock } from "../answer-block.js";
import { unknownFields } from "../fields.js";
import { namesOfFields } from "../names.js";
import { findBlock } from "../queries.js";
import { addBlock, changeBlock, retireBlock } from "../use-cases/keep-block.js";
import { type BlockField, type ErrorCode, fieldNames, parseBlock } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Errors = ReadonlyMap<string, ErrorCode>;
const NONE: Errors = new Map();

/** Making a block. */
export const newBlockRoute: Route = {
  id: "cases.new-answer-block",
  address: addresses.newAnswerBlock,
  async get(visit) {
    demand(caseAccess, "answer-block.manage", visit.actor);
    return show(visit, undefined, NONE);
  },
  async post(visit) {
    demand(caseAccess, "answer-block.manage", visit.actor);
    const parsed = parseBlock(visit.fields);
    if (!parsed.ok) return show(visit, undefined, parsed.errors);
    await addBlock(visit, parsed.words);
    return toList(visit);
  },
};

/** Changing one. */
export const blockRoute: Route = {
  id: "cases.answer-block",
  address: addresses.answerBlock,
  get: async (visit) => show(visit, await open(visit), NONE),
  async post(visit) {
    const block = await open(visit);
    const parsed = parseBlock(visit.fields);
    if (!parsed.ok) return show(visit, block, parsed.errors);
    try {
      await changeBlock(visit, { blockId: block.id, version: parsed.version }, parsed.words);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      return show(visit, await open(visit), NONE, true);
    }
    return toList(visit);
  },
};

/** Offering one no longer, or again. */
export const retireBlockRoute: Route = {
  id: "cases.retire-answer-block",
  address: addresses.retireAnswerBlock,
  async post(visit) {
    const block = await open(visit);
    const asked = { blockId: block.id, version: version.parse(visit.fields.get("version")) };
    const isRetired = visit.fields.get("offer") !== "yes";
    try {
      await retireBlock(visit, asked, isRetired);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      return show({ ...visit, fields: new Map() }, await open(visit), NONE, true);
    }
    return toList(visit, isRetired ? "retired" : "offered");
  },
};

const toList = (visit: Visit, done: "saved" | "retired" | "offered" = "saved"): Answer => ({
  kind: "redirect",
  to: withDone(visit.to(addresses.answerBlocks), done),
});

async function open(visit: Visit): Promise<AnswerBlock> {
  demand(caseAccess, "answer-block.manage", visit.actor);
  const id = visit.params.blockId ?? "";
  const block = isId(id) ? await visit.read((read) => findBlock(read, id)) : undefined;
  if (!block) throw new NotFound();
  return block;
}

function show(visit: Visit, block: AnswerBlock | undefined, errors: Errors, isOvertaken = false): Answer {
  const text = choose(visit.lang, { nl, en });
  const messages = [...errors].map(([field, code]) => ({ field, message: sentence(visit, field, code) }));
  const title = block ? text.changeTitle(block.title) : text.newTitle;
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={messages} />
      <Heading level={1}>{title}</Heading>
      <Stack>
        {block && isOvertaken ? <Overtaken visit={visit} block={block} /> : null}
        <BlockForm visit={visit} block={block} errors={errors} />
        {block ? <Retiring visit={visit} block={block} /> : null}
        <Paragraph>
          <Link href={visit.to(addresses.answerBlocks)} standalone>
            {text.back}
          </Link>
        </Paragraph>
      </Stack>
    </Measure>
  );
  const status = isOvertaken ? { status: 409 as const } : errors.size > 0 ? { status: 400 as const } : {};
  return { kind: "page", title, body, isPrivate: true, errorCount: errors.size, ...status };
}

function sentence(visit: Visit, field: string, code: ErrorCode): string {
  const text = choose(visit.lang, { nl, en });
  if (code !== "field-unknown") return text.errors[code];
  return text.unknown(unknownFields(visit.fields.get(field) ?? ""), namesOfFields(visit.lang, text.fields));
}

const wordsOf = (block: AnswerBlock | undefined, name: BlockField) =>
  block && { topic: block.topic, title: block.title, textNl: block.text.nl, textEn: block.text.en ?? "" }[name];

type Props = { readonly visit: Visit; readonly block: AnswerBlock };

function BlockForm({ visit, block, errors }: { visit: Visit; block: AnswerBlock | undefined; errors: Errors }) {
  const { lang, fields } = visit;
  const text = choose(lang, { nl, en });
  const field = (name: BlockField) => {
    const code = errors.get(name);
    const value = fields.get(name) ?? wordsOf(block, name);
    return { lang, name, value, label: text.labels[name], error: code && sentence(visit, name, code) };
  };
  const action = block ? visit.to(addresses.answerBlock, { blockId: block.id }) : visit.to(addresses.newAnswerBlock);
  return (
    <Form lang={lang} action={action} {...visit.seal()} hidden={{ version: String(block?.version ?? 0) }}>
      <TextField {...field("topic")} hint={text.hints.topic} />
      <TextField {...field("title")} hint={text.hints.title} />
      <TextArea {...field("textNl")} rows={8} hint={text.hints.textNl(namesOfFields(lang, text.fields))} />
      <TextArea {...field("textEn")} rows={8} hint={text.hints.textEn} optional />
      <Button>{text.save}</Button>
    </Form>
  );
}

/** What somebody else made of it meanwhile. */
function Overtaken({ visit, block }: Props) {
  const text = choose(visit.lang, { nl, en });
  const rows = fieldNames.flatMap((name) => {
    const value = wordsOf(block, name);
    return value ? [{ label: text.labels[name], value, written: true }] : [];
  });
  return (
    <Notice tone="warning" heading={text.changed.title} announce>
      <p>{text.changed.body}</p>
      <Summary rows={rows} />
    </Notice>
  );
}

function Retiring({ visit, block }: Props) {
  const { retire } = choose(visit.lang, { nl, en });
  return (
    <Card heading={block.isRetired ? retire.backTitle : retire.title}>
      <Paragraph>{block.isRetired ? retire.backBody : retire.body}</Paragraph>
      <Form
        lang={visit.lang}
        action={visit.to(addresses.retireAnswerBlock, { blockId: block.id })}
        {...visit.seal()}
        hidden={{ version: String(block.version), offer: block.isRetired ? "yes" : "no" }}
      >
        <Button weight="secondary">{block.isRetired ? retire.back : retire.do}</Button>
      </Form>
    </Card>
  );
}
