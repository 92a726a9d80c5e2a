import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Ticket } from "./board.js";
import { drawnOnce } from "./drawn-once.js";

const tone = fc.constantFrom("plain" as const, "waits" as const, "late" as const);
const props = fc.record(
  {
    id: fc.string({ minLength: 1 }),
    title: fc.string({ unit: "binary" }),
    href: fc.string(),
    tone,
    notes: fc.array(fc.string()),
    tags: fc.array(fc.record({ tone, words: fc.string(), said: fc.option(fc.string(), { nil: undefined }) })),
  },
  { noNullPrototype: true },
);

test("what is drawn once is what would be drawn each time, whatever was drawn in between", () => {
  let drawn = 0;
  type Props = { title: string; notes: string[] };
  const draw = ({ title, notes }: Props) => {
    drawn += 1;
    return (
      <p title={title}>
        {notes.map((note) => (
          <b>{note}</b>
        ))}
      </p>
    );
  };
  const once = drawnOnce(draw);
  fc.assert(
    fc.property(fc.array(fc.record({ title: fc.string(), notes: fc.array(fc.string()) }), { maxLength: 20 }), (all) => {
      for (const one of [...all, ...all]) assert.equal(String(once(one)), String(draw(one)));
    }),
  );
  drawn = 0;
  const same = { title: "Een vraag", notes: ["<b>", "&"] };
  for (let n = 0; n < 5; n += 1) assert.match(String(once({ ...same })), /<b>&lt;b&gt;<\/b><b>&amp;<\/b>/);
  assert.equal(drawn, 1);
});

test("a card is not taken for another, and what was typed stays text", () => {
  fc.assert(
    fc.property(props, props, (one, other) => {
      const [first, second] = [String(<Ticket {...one} />), String(<Ticket {...other} />)];
      assert.equal(
        first === second,
        JSON.stringify(one) === JSON.stringify(other) || first === String(<Ticket {...other} />),
      );
      assert.equal(String(<Ticket {...one} />), first);
    }),
  );
  const script = { id: "a", title: "<script>alert(1)</script>", href: "/", notes: [], tags: [] };
  assert.ok(!String(<Ticket {...script} />).includes("<script>"));
});

test("no more is kept than there is room for, and what is used stays", () => {
  let drawn = 0;
  const once = drawnOnce(({ n }: { n: number }) => {
    drawn += 1;
    return <i>{n}</i>;
  });
  once({ n: -1 });
  for (let n = 0; n < 3_000; n += 1) {
    once({ n });
    once({ n: -1 });
  }
  assert.equal(drawn, 3_001);
  once({ n: 0 });
  assert.equal(drawn, 3_002);
});
