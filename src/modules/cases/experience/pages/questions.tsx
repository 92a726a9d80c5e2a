import { choose } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import { Button, CheckboxGroup, Form, Link, Muted, Paragraph, RadioGroup } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { InHand, Side } from "../../pages/asker-acts/side.js";
import { isReopenable } from "../../pages/case-acts/reopen.js";
import { WrittenField } from "../../pages/written/field.js";
import type { Unsaved } from "../../pages/written/parse.js";
import { helpedAnswers, solvedAnswers } from "../experience.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

type Props = { visit: Visit; inHand: InHand; side: Side; unsaved: Unsaved | undefined };

/** The two questions and the line; below "no" the offer to take the question up again. */
export function Questions({ visit, inHand, side, unsaved }: Props) {
  const { lang, fields } = visit;
  const text = choose(lang, { nl, en });
  const { found, people } = inHand;
  const owner = people.acting.who.name;
  const error = (field: string) => unsaved?.errors.get(field);
  return (
    <>
      <Paragraph lead>{text.lead}</Paragraph>
      <Form
        lang={lang}
        action={visit.to(side.addresses.experience, visit.params)}
        {...visit.seal()}
        hidden={{ round: String(found.round) }}
      >
        <RadioGroup
          lang={lang}
          name="solved"
          label={text.solved.label}
          value={fields.get("solved")}
          error={error("solved")}
          options={solvedAnswers.map((value) => ({
            value,
            label: text.solved.answers[value],
            ...(value === "no" ? { reveals: <Again visit={visit} inHand={inHand} owner={owner} /> } : {}),
          }))}
        />
        <RadioGroup
          lang={lang}
          name="helped"
          label={text.helped.label}
          value={fields.get("helped")}
          error={error("helped")}
          options={helpedAnswers.map((value) => ({ value, label: text.helped.answers[value] }))}
        />
        <WrittenField
          visit={visit}
          name="remark"
          label={text.remark}
          rows={2}
          optional
          cameBack={unsaved !== undefined}
          error={error("remark")}
          bsnSeen={unsaved?.bsnSeen === true}
        />
        <Button>{text.send}</Button>
        <Paragraph>
          <Muted>{text.who(owner, voiceOf(visit.municipality, lang))}</Muted>
        </Paragraph>
      </Form>
    </>
  );
}

/** As long as that can be: taking the question up again, in the same step. After that a new question. */
function Again({ visit, inHand, owner }: { visit: Visit; inHand: InHand; owner: string }) {
  const { again } = choose(visit.lang, { nl, en });
  if (!isReopenable(visit, inHand.found))
    return (
      <Paragraph>
        {again.tooLate} <Link href={visit.to(addresses.ask)}>{again.askAnew}</Link>
      </Paragraph>
    );
  return (
    <CheckboxGroup
      lang={visit.lang}
      name="again"
      label={again.label}
      optional
      values={visit.fields.get("again") === "yes" ? ["yes"] : []}
      options={[{ value: "yes", label: again.option, hint: again.hint(owner) }]}
    />
  );
}
