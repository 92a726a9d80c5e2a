import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import {
  assetFiles,
  assetUrl,
  Button,
  ButtonLink,
  Card,
  CheckboxGroup,
  Chip,
  CopyLink,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Figures,
  FileField,
  Form,
  Heading,
  Layout,
  List,
  Notice,
  Pagination,
  Paragraph,
  Parts,
  Person,
  PromiseCard,
  Quote,
  RadioGroup,
  Road,
  Rows,
  Select,
  Summary,
  Table,
  TextArea,
  TextField,
} from "./index.js";
import { initials } from "./person.js";
import { projectFile } from "./project-file.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&amp;`;
const OPTIONS = [
  { value: "a", label: HOSTILE, hint: HOSTILE },
  { value: "b", label: "B" },
];

/** Every component at once, with the given text wherever text can come from people. */
function everything(text: string) {
  const field = { lang: "nl", label: text, hint: text, error: text } as const;
  return (
    <Layout
      lang="nl"
      title={text}
      brand={{ name: text, tagline: text, href: "/" }}
      menu={[{ href: "/vragen", label: text, current: "page" }]}
      languages={[
        { lang: "nl", href: "/", label: "Nederlands", current: true },
        { lang: "en", href: "/en", label: "English" },
      ]}
      footer={{ name: text, lines: [text], links: [{ href: "/privacy", label: text }] }}
      robots="noindex"
      errorCount={2}
    >
      <ErrorSummary lang="nl" errors={[{ field: "question", message: text }, { message: text }]} />
      <Heading level={1}>{text}</Heading>
      <Form lang="nl" action="/vragen" csrfToken={text} submissionId="1" hidden={{ step: text }} upload>
        <TextArea {...field} name="question" value={text} />
        <TextField {...field} name="email" type="email" autocomplete="email" value={text} />
        <RadioGroup {...field} name="size" options={OPTIONS} value="a" />
        <CheckboxGroup {...field} name="theme" options={OPTIONS} values={["b"]} optional />
        <Select {...field} name="area" options={OPTIONS} choose={text} value="b" />
        <FileField {...field} name="files" multiple />
        <Button arrow>{text}</Button>
      </Form>
      <Card heading={text}>
        <Person name={text} role={text} phone="06 1234 5678">
          <ButtonLink href="/bericht">{text}</ButtonLink>
        </Person>
        <PromiseCard label={text} date={text} remaining={text} late />
        <List items={[text, <Chip tone="late">{text}</Chip>]} />
        <CopyLink lang="nl" name="link" label={text} href={text} />
      </Card>
      <Road
        lang="nl"
        label={text}
        steps={[
          { state: "done", time: text, dateTime: "2026-11-16T10:12:00Z", title: text, body: text },
          { state: "now", time: text, title: text, body: <Rows rows={[{ title: text, note: text, when: text }]} /> },
          { state: "ahead", time: text, title: text },
        ]}
      />
      <Table caption={text} columns={[{ label: text }, { label: text, numeric: true }]} rows={[[text, "1"]]} />
      <Notice tone="ok" heading={text} announce>
        <Paragraph>{text}</Paragraph>
      </Notice>
      <Summary rows={[{ label: text, value: text, written: true, action: text }]} />
      <Quote text={text} by={text} />
      <Disclosure label={text}>{text}</Disclosure>
      <EmptyState heading={text} />
      <Pagination lang="nl" previousHref="?before=1" nextHref="?after=2" />
      <Parts label="Onderdelen" parts={[{ label: text, href: "/1", status: <Chip>{text}</Chip>, current: true }]} />
      <Figures label="Cijfers" figures={[{ term: text, value: "1,4", explanation: text }]} />
    </Layout>
  );
}

test("text by people never becomes markup", async () => {
  const page = String(await everything(HOSTILE));
  assert.doesNotMatch(page, /<script>|<img/);
  assert.match(page, /&lt;script&gt;alert\(1\)/);
  assert.match(page, /&#39;&amp;amp;/);
});

test("what a person wrote comes back as it was, a first empty line too", async () => {
  const page = String(await everything("\nregel een\n  regel twee"));
  assert.match(page, /<textarea[^>]*>\n\nregel een\n {2}regel twee<\/textarea>/);
  assert.match(page, /rl-written">\nregel een\n {2}regel twee<\/div>/);
});

test("a page with every component is valid HTML, without inline style or script", async () => {
  const page = String(await everything("Tekst"));
  const validator = new HtmlValidate({
    extends: ["html-validate:standard", "html-validate:a11y"],
    // An external file needs no integrity hash when it is our own.
    rules: { "require-sri": "off" },
  });
  const report = await validator.validateString(page);
  const messages = report.results.flatMap((result) =>
    result.messages.map((m) => `${m.ruleId}: ${m.message} ${m.selector}`),
  );
  assert.deepEqual(messages, []);
  assert.doesNotMatch(page, /<[a-z][^>]*\s(?:style|on[a-z]+)=|<script(?![^>]*\ssrc=)/);
});

test("a field tells its error to a screen reader, and the summary links to it", async () => {
  const page = String(await everything("Tekst"));
  assert.match(page, /href="#field-question"/);
  const control = page.match(/<textarea[^>]*>/)?.[0] ?? "";
  assert.match(control, /id="field-question"/);
  assert.match(control, /aria-describedby="field-question-hint field-question-error"/);
  assert.match(control, /aria-invalid="true"/);
  assert.match(page, /<title>2 fouten: Tekst – Tekst<\/title>/);
});

test("initials are those of the first and the last word", () => {
  assert.equal(initials("Noor van den Bakker"), "NB");
  assert.equal(initials("ünal"), "Ü");
  assert.equal(initials(""), "");
});

test("both languages say the same things", () => {
  assert.deepEqual(Object.keys(en), Object.keys(nl));
  assert.equal(nl.errorSummary(1), "Er is 1 fout. Kijk het na.");
});

test("the stylesheet and the scripts are small", async () => {
  const sheets = ["rode-loper.css", "rode-loper.apart.css"].map((name) => assetFiles().get(assetUrl(name))?.body ?? "");
  const [common = 0, apart = 0] = sheets.map((css) => brotliCompressSync(css).length);
  // What a server may send at once (RFC 6928: ten segments), without the headers that go with it.
  assert.ok(common > 5_000 && common <= 13_800, String(common));
  assert.ok(apart > 300 && apart <= 2_000, String(apart));
  assert.doesNotMatch(sheets.join(""), /url\(["']?https?:/);
  const scripts = [...assetFiles()].filter(([path]) => path.endsWith(".js")).map(([, file]) => file.body);
  assert.ok(brotliCompressSync(Buffer.concat([Buffer.alloc(0), ...scripts])).length <= 30_000);
});

const TEXT_PAIRS = [
  ["ink", "paper"],
  ["ink", "card"],
  ["ink", "paper-deep"],
  ["ink", "main-tint"],
  ["ink-soft", "paper"],
  ["ink-soft", "card"],
  ["ink-soft", "paper-deep"],
  ["link", "card"],
  ["link", "paper"],
  ["link", "paper-deep"],
  ["link", "main-tint"],
  ["main", "card"],
  ["main", "paper"],
  ["main-dark", "main-tint"],
  ["main-dark", "paper"],
  ["on-main", "main"],
  ["on-main", "main-dark"],
  ["plain", "plain-tint"],
  ["waits", "waits-tint"],
  ["ok", "ok-tint"],
  ["late", "late-tint"],
  ["late-strong", "card"],
  ["error", "paper"],
  ["error", "card"],
  ["error", "error-tint"],
  ["ink", "info-tint"],
  ["ink", "ok-tint"],
  ["ink", "late-tint"],
  ["ink", "error-tint"],
  ["on-footer", "footer"],
  ["footer-link", "footer"],
] as const;

const SIGN_PAIRS = [
  ["control", "card"],
  ["control", "paper"],
  ["focus", "paper"],
  ["focus", "card"],
  ["focus", "paper-deep"],
  ["focus-on-dark", "footer"],
  ["focus-on-dark", "main-dark"],
  ["main", "paper"],
  ["info", "info-tint"],
] as const;

test("every pair of colours can be read: 4.5 to 1 for text, 3 to 1 for signs", () => {
  const tokens = readTokens();
  const tooFaint = [
    ...TEXT_PAIRS.filter(([front, back]) => contrast(tokens, front, back) < 4.5),
    ...SIGN_PAIRS.filter(([front, back]) => contrast(tokens, front, back) < 3),
  ];
  assert.deepEqual(tooFaint, []);
});

function readTokens(): Map<string, string> {
  const css = readFileSync(projectFile("src/platform/ui/theme/tokens.css"), "utf8");
  return new Map(
    [...css.matchAll(/--rl-color-([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

function contrast(tokens: Map<string, string>, front: string, back: string): number {
  const [a, b] = [front, back].map((name) => luminance(tokens.get(name) ?? assert.fail(`no colour ${name}`)));
  return (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05);
}

// Relative luminance as WCAG 2.2 defines it.
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
