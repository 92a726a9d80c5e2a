import { choose } from "#platform/i18n";
import { Button, ButtonGroup, Disclosure, Form, Link, LinkRow, Notice, Paragraph } from "#platform/ui";
import { doneIn, type Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { formats } from "../export/route.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import { ViewFields } from "../views/pages/fields.js";
import { MOST_VIEWS, type SavedView, wantedOf } from "../views/view.js";
import { queryOf, type Wanted } from "../wanted.js";
import { listHref } from "./bar.js";

/** What somebody kept, as links above the list. */
export function ViewLinks({ visit, wanted, views }: { visit: Visit; wanted: Wanted; views: readonly SavedView[] }) {
  const text = choose(visit.lang, { nl, en }).views;
  if (views.length === 0) return null;
  const now = queryOf(wanted).toString();
  const links = views.map((view) => ({
    href: listHref(visit, wantedOf(view)),
    label: view.name,
    current: view.query === now,
  }));
  const manage = (
    <Link href={visit.to(addresses.views)} standalone>
      {text.manage}
    </Link>
  );
  return <LinkRow label={text.label} links={links} more={manage} />;
}

/** What was done with a view a moment ago. */
export function ViewDone({ visit }: { visit: Visit }) {
  const text = choose(visit.lang, { nl, en }).views;
  const done = doneIn(visit, ["saved", "removed"]);
  return done === undefined ? null : (
    <Notice tone="ok" announce>
      <p>{text[done]}</p>
    </Notice>
  );
}

/** Keeps what is shown now under a name. */
export function SaveView({ visit, wanted, views }: { visit: Visit; wanted: Wanted; views: readonly SavedView[] }) {
  const text = choose(visit.lang, { nl, en }).views;
  const query = queryOf(wanted).toString();
  const isKept = views.some((view) => view.query === query);
  if (isKept || query === "" || views.length >= MOST_VIEWS) return null;
  return (
    <Disclosure label={text.save}>
      <Form lang={visit.lang} action={visit.to(addresses.views)} {...visit.seal()} hidden={{ query }}>
        <Paragraph>{text.saveLead}</Paragraph>
        <ViewFields visit={visit} />
        <Button weight="secondary">{text.saveButton}</Button>
      </Form>
    </Disclosure>
  );
}

/** The whole list as a file. */
export function Downloads({ visit, wanted }: { visit: Visit; wanted: Wanted }) {
  const text = choose(visit.lang, { nl, en }).download;
  return (
    <Disclosure label={text.label}>
      <Form
        lang={visit.lang}
        action={visit.to(addresses.exportList)}
        {...visit.seal()}
        hidden={{ query: queryOf(wanted).toString() }}
        isDownload
      >
        <Paragraph>{text.lead}</Paragraph>
        <ButtonGroup>
          {formats.map((format) => (
            <Button weight="secondary" name="format" value={format}>
              {text.formats[format]}
            </Button>
          ))}
        </ButtonGroup>
      </Form>
    </Disclosure>
  );
}
