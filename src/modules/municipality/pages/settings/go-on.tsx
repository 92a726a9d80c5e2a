import { choose } from "#platform/i18n";
import { Button, ButtonLink, Form, Inline } from "#platform/ui";
import type { Visit } from "#platform/web";
import { sectionAddresses } from "../../addresses.js";
import { nextToDo, type Saved, type SectionKey } from "../../settings.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

export type GoOnProps = {
  readonly visit: Visit;
  readonly section: SectionKey;
  readonly saved: Saved;
  /** What somebody says who has nothing to add to the list. */
  readonly leave: string;
};

/** Below a list, while a municipality is being set up: the way to the next part. */
export function GoOn({ visit, section, saved, leave }: GoOnProps) {
  const text = choose(visit.lang, { nl, en });
  if (!saved.has(section))
    return (
      <Form lang={visit.lang} action={visit.to(sectionAddresses[section])} {...visit.seal()} hidden={{ leave: "yes" }}>
        <Inline>
          <Button weight="secondary">{leave}</Button>
        </Inline>
      </Form>
    );
  const next = nextToDo(saved, section);
  if (next === undefined) return null;
  return (
    <Inline>
      <ButtonLink href={visit.to(sectionAddresses[next])} weight="secondary" arrow>
        {text.goOn(text.sections[next].title)}
      </ButtonLink>
    </Inline>
  );
}
