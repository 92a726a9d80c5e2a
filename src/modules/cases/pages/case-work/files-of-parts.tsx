import { choose } from "#platform/i18n";
import { CheckboxGroup } from "#platform/ui";
import type { Visit } from "#platform/web";
import { takeField, takenIn } from "../../attachments/attachment.js";
import { describe } from "../../attachments/field.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import type { CaseView } from "./view.js";

type Props = {
  readonly visit: Visit;
  readonly view: CaseView;
  /** Whether this form came back, so that it says what was chosen; else everything goes along. */
  readonly cameBack: boolean;
};

/** Which files of departments go to the asker with the answer: those of this round that were not sent yet. */
export function FilesOfParts({ visit, view, cameBack }: Props) {
  const { take } = choose(visit.lang, { nl, en });
  const { found, parts, partFiles } = view;
  const now = parts.filter(({ round }) => round === found.round);
  const files = partFiles.filter(
    ({ subQuestionId, stepId }) => stepId === undefined && now.some(({ id }) => id === subQuestionId),
  );
  if (files.length === 0) return null;
  const whose = (subQuestionId: string) => now.find(({ id }) => id === subQuestionId)?.addressee?.name;
  return (
    <CheckboxGroup
      lang={visit.lang}
      name="take"
      label={take.label}
      hint={take.hint(found.asker.name)}
      values={cameBack ? takenIn(visit.fields) : files.map(({ id }) => id)}
      options={files.map((file) => ({
        value: file.id,
        name: takeField(file.id),
        label: take.option(describe(visit.lang, file), whose(file.subQuestionId)),
      }))}
    />
  );
}
