import type { Enterprise } from "#directory";
import { choose, type Lang } from "#platform/i18n";
import { CheckboxGroup, RadioGroup } from "#platform/ui";
import { memberField } from "./form.js";
import { type Sharing, type SharingError, shareModes } from "./sharing.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Props = {
  readonly lang: Lang;
  /** The organisations of whoever asks; at least one. */
  readonly own: readonly Enterprise[];
  readonly sharing: Sharing;
  readonly error: SharingError | undefined;
};

/** For which organisation somebody asks, and who reads along. */
export function SharingFields({ lang, own, sharing, error }: Props) {
  const text = choose(lang, { nl, en });
  const message = error && text.errors[error];
  const enterprises = own.map(({ id, name }) => ({ value: id, label: name }));
  const modes = shareModes.map((value) => ({ value, label: text.modes[value] }));
  const colleagues = colleaguesOf(own);
  return (
    <>
      <RadioGroup
        lang={lang}
        name="for"
        label={text.for}
        options={[...enterprises, { value: "", label: text.forMe }]}
        value={sharing.enterpriseId ?? ""}
        error={error === "share-members-missing" ? undefined : message}
      />
      <RadioGroup
        lang={lang}
        name="share"
        label={text.share}
        hint={text.shareHint}
        options={modes}
        value={sharing.mode}
      />
      {colleagues.length > 0 ? (
        <CheckboxGroup
          lang={lang}
          name="members"
          label={text.members}
          hint={text.membersHint}
          options={colleagues}
          values={[...sharing.memberIds]}
          error={error === "share-members-missing" ? message : undefined}
        />
      ) : null}
    </>
  );
}

/** Everybody with whom something could be shared; where there are several organisations, with the name of theirs. */
function colleaguesOf(own: readonly Enterprise[]) {
  return own.flatMap((enterprise) =>
    enterprise.members
      .filter(({ id }) => id !== enterprise.own.id)
      .map(({ id, name }) => ({
        name: memberField(id),
        value: id,
        label: own.length > 1 ? `${name} (${enterprise.name})` : name,
      })),
  );
}
