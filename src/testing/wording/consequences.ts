import type { TestTown, World } from "../town.js";

/** What a step gives: a notice for the staff, and the mails that follow from an event; to whoever asked unless said otherwise. */
type Gives = { readonly notice?: string; readonly toAsker?: string; readonly elsewhere?: string };

/** Every kind of step that the walk makes. */
const ofSteps: Readonly<Record<string, Gives>> = {
  submit: { notice: "new-question", toAsker: "case.received/confirm-receipt" },
  "take-in-hand": { toAsker: "case.taken-in-hand/tell-first-reaction" },
  message: { toAsker: "case.messaged/tell-message" },
  "ask-asker": { toAsker: "case.asker-asked/tell-asked-back" },
  write: { notice: "asker-wrote" },
  "make-official": { toAsker: "case.made-official/confirm-official" },
  suspend: { toAsker: "case.suspended/tell-suspended" },
  extend: { toAsker: "case.extended/tell-extended" },
  split: {},
  gather: {},
  answer: { toAsker: "case.answered/tell-answer" },
  close: {},
  reopen: { notice: "asker-reopened", toAsker: "case.reopened/tell-reopened" },
  withdraw: { notice: "asker-withdrew", toAsker: "case.withdrawn/confirm-withdrawal" },
  forward: { toAsker: "case.forwarded/tell-forwarded", elsewhere: "case.forwarded/forward-to-authority" },
  "remind-asker": { notice: "silence", toAsker: "case.asker-reminded/remind-asker" },
  "drop-out": { notice: "dropped-out", toAsker: "case.dropped-out/tell-asker" },
  transfer: { notice: "transfer-accepted" },
  arrive: { toAsker: "transfer.arrived/tell-new-contact" },
  "part: ask": { notice: "part-asked" },
  "part: ask-back": { notice: "part-asked-back" },
  "part: withdraw": { notice: "part-withdrawn" },
  "new link": { toAsker: "case.link-renewed/tell-new-link" },
};

type Steps = { readonly kind: string; readonly made: number; readonly mailed: number };

/** Which notices and which mails that are no notice's there have to be in a municipality, and how many of each. */
export async function consequencesIn(world: World, town: TestTown): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  const add = (what: string | undefined, n: number) => {
    if (what !== undefined && n > 0) found[what] = (found[what] ?? 0) + n;
  };
  for (const { kind, made, mailed } of await stepsIn(world, town)) {
    const gives = ofSteps[kind];
    if (!gives) throw new Error(`nothing says here what follows from ${kind}`);
    add(gives.notice && `notice ${gives.notice}`, made);
    add(gives.toAsker, mailed);
    add(gives.elsewhere, made);
  }
  return found;
}

/** How often each was made, and how often of a question whose asker has a mail address. */
const stepsIn = ({ database }: World, { id }: TestTown): Promise<Steps[]> =>
  database.rows(
    `select kind, count(*)::int as made, count(asker_email)::int as mailed from (
       select s.kind, c.asker_email from cases.step s join cases.case c using (municipality_id, case_id)
       where s.municipality_id = $1 and not exists (
         -- What happened before it came here happened elsewhere.
         select from cases.step a where a.municipality_id = s.municipality_id and a.case_id = s.case_id
         and a.kind = 'arrive' and a.step_id > s.step_id)
       union all select 'part: ' || kind, null from cases.sub_step where municipality_id = $1
       union all select 'new link', c.asker_email from platform.audit_entry a
         join cases.case c on c.municipality_id = a.municipality_id and c.case_id::text = a.subject_id
         where a.municipality_id = $1 and a.action = 'case.renew-link'
     ) as happened group by kind`,
    [id],
  );
