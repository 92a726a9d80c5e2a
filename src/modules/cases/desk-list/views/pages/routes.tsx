import { choices } from "#municipality";
import { demand } from "#platform/access";
import { isId } from "#platform/db";
import { choose } from "#platform/i18n";
import {
  Button,
  Chip,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Measure,
  Notice,
  PageHead,
  Paragraph,
  Rows,
  Section,
  Stack,
  Summary,
} from "#platform/ui";
import { type Answer, NotFound, parseFields, type Route, type Visit, withDone } from "#platform/web";
import { caseAccess } from "../../../access.js";
import { addresses } from "../../../addresses.js";
import { version } from "../../../pages/written/form.js";
import { ChangedMeanwhile } from "../../../use-cases/move-case.js";
import { type Department, filterWords, listHref } from "../../pages/bar.js";
import { ViewDone } from "../../pages/below.js";
import { en } from "../../text.en.js";
import { nl } from "../../text.nl.js";
import { findView, listViews } from "../queries.js";
import { changeView, personOf, removeView, saveView } from "../use-cases/save-view.js";
import { type SavedView, tidyQuery, type ViewError, ViewNotKept, viewForm, wantedOf } from "../view.js";
import { ViewFields } from "./fields.js";

/** The views that somebody kept, and keeping one. */
export const viewsRoute: Route = { id: "cases.views", address: addresses.views, get: showViews, post: keep };

/** One of them: another name, or no more. */
export const viewRoute: Route = { id: "cases.view", address: addresses.view, get: showView, post: change };

async function showViews(visit: Visit): Promise<Answer> {
  demand(caseAccess, "case.list", visit.actor);
  const text = choose(visit.lang, { nl, en }).views;
  const rows = await visit.read(async (read) => {
    const views = await listViews(read, personOf(visit));
    const departments = await choices.listDepartments(read);
    return views.map((view) => ({
      title: view.name,
      href: visit.to(addresses.view, { viewId: view.id }),
      note: wordsOf(visit, view, departments),
      status: view.isDefault ? <Chip tone="ok">{text.isDefault}</Chip> : undefined,
      when: text.change,
    }));
  });
  const body = (
    <Stack>
      <PageHead title={text.title} lead={text.lead} />
      <ViewDone visit={visit} />
      {rows.length === 0 ? (
        <EmptyState heading={text.none}>{text.noneBody}</EmptyState>
      ) : (
        <Rows label={text.title} rows={rows} />
      )}
      <Paragraph>
        <Link href={`${visit.to(addresses.list)}?status=open`} standalone>
          {text.back}
        </Link>
      </Paragraph>
    </Stack>
  );
  return { kind: "page", title: text.title, body, isPrivate: true };
}

function wordsOf(visit: Visit, view: SavedView, departments: readonly Department[]): string {
  const words = [...filterWords(visit, wantedOf(view), departments).values()];
  return words.length === 0 ? choose(visit.lang, { nl, en }).views.everything : words.join(" · ");
}

async function keep(visit: Visit): Promise<Answer> {
  demand(caseAccess, "case.list", visit.actor);
  const text = choose(visit.lang, { nl, en }).views;
  const query = tidyQuery(visit.fields.get("query") ?? "");
  const why = await tried(visit, (given) => saveView(visit, { ...given, query }));
  const back = listHref(visit, wantedOf({ query }));
  if (why === undefined) return { kind: "redirect", to: withDone(back, "saved") };
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={[{ field: "name", message: text.errors[why] }]} />
      <Heading level={1}>{text.save}</Heading>
      <Paragraph lead>{text.saveLead}</Paragraph>
      <Form lang={visit.lang} action={visit.to(addresses.views)} {...visit.seal()} hidden={{ query }}>
        <ViewFields visit={visit} {...typed(visit)} error={text.errors[why]} />
        <Button>{text.saveButton}</Button>
      </Form>
      <Paragraph>
        <Link href={visit.to(addresses.views)} standalone>
          {text.manage}
        </Link>
      </Paragraph>
    </Measure>
  );
  return { kind: "page", title: text.save, body, isPrivate: true, status: 400, errorCount: 1 };
}

const typed = ({ fields }: Visit) => ({ name: fields.get("name"), isDefault: fields.get("default") === "yes" });

/** @returns why it could not be kept; undefined when it was */
async function tried(
  visit: Visit,
  save: (given: { name: string; isDefault: boolean }) => Promise<unknown>,
): Promise<ViewError | undefined> {
  const parsed = parseFields<{ name: string; default: string }, ViewError>(viewForm, visit.fields);
  if (!parsed.ok) return parsed.errors.get("name") ?? "name-missing";
  try {
    await save({ name: parsed.value.name, isDefault: parsed.value.default === "yes" });
    return undefined;
  } catch (error) {
    if (error instanceof ViewNotKept) return error.why;
    throw error;
  }
}

/** One view of whoever asks; that of somebody else does not exist. @throws NotFound */
async function readOwn(visit: Visit): Promise<SavedView> {
  const id = visit.params.viewId ?? "";
  const view = isId(id) ? await visit.read((read) => findView(read, personOf(visit), id)) : undefined;
  if (!view) throw new NotFound();
  return view;
}

async function showView(visit: Visit): Promise<Answer> {
  demand(caseAccess, "case.list", visit.actor);
  return form(visit, await readOwn(visit), {});
}

type Wrong = { readonly why?: ViewError | undefined; readonly isOvertaken?: boolean };

async function form(visit: Visit, view: SavedView, { why, isOvertaken = false }: Wrong): Promise<Answer> {
  const text = choose(visit.lang, { nl, en }).views;
  const departments = await visit.read(choices.listDepartments);
  const title = text.changeTitle(view.name);
  const isBack = why !== undefined || isOvertaken;
  const error = why && text.errors[why];
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={error ? [{ field: "name", message: error }] : []} />
      <Heading level={1}>{title}</Heading>
      {isOvertaken ? (
        <Notice tone="warning" announce>
          <p>{text.changed}</p>
          <p>{text.nowCalled(view.name)}</p>
        </Notice>
      ) : null}
      <Summary rows={[{ label: text.holds, value: wordsOf(visit, view, departments) }]} />
      <Form
        lang={visit.lang}
        action={visit.to(addresses.view, { viewId: view.id })}
        {...visit.seal()}
        hidden={{ version: String(view.version), act: "change" }}
      >
        <ViewFields
          visit={visit}
          name={view.name}
          isDefault={view.isDefault}
          {...(isBack ? typed(visit) : {})}
          error={error}
        />
        <Button>{text.changeButton}</Button>
      </Form>
      <Section id="remove" heading={text.removeTitle}>
        <Form
          lang={visit.lang}
          action={visit.to(addresses.view, { viewId: view.id })}
          {...visit.seal()}
          hidden={{ act: "remove" }}
        >
          <Paragraph>{text.removeLead}</Paragraph>
          <Button weight="secondary">{text.remove}</Button>
        </Form>
      </Section>
    </Measure>
  );
  const status = isOvertaken ? 409 : error ? 400 : 200;
  return { kind: "page", title, body, isPrivate: true, status, errorCount: error ? 1 : 0 };
}

async function change(visit: Visit): Promise<Answer> {
  demand(caseAccess, "case.list", visit.actor);
  const view = await readOwn(visit);
  if (visit.fields.get("act") === "remove") {
    await removeView(visit, view.id);
    return { kind: "redirect", to: withDone(visit.to(addresses.views), "removed") };
  }
  const asked = { id: view.id, version: version.parse(visit.fields.get("version")) };
  try {
    const why = await tried(visit, (given) => changeView(visit, asked, given));
    if (why !== undefined) return form(visit, view, { why });
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    return form(visit, await readOwn(visit), { isOvertaken: true });
  }
  return { kind: "redirect", to: withDone(visit.to(addresses.views), "saved") };
}
