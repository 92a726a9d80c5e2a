import { demand } from "#platform/access";
import { choose, type Lang } from "#platform/i18n";
import {
  Button,
  ButtonGroup,
  Card,
  ColourField,
  Form,
  type HouseStyle,
  houseFonts,
  ownStyle,
  Paragraph,
  previewHref,
  RadioGroup,
} from "#platform/ui";
import type { Answer, Fields, Route, Visit } from "#platform/web";
import { municipalityAccess } from "../../../access.js";
import { sectionAddresses } from "../../../addresses.js";
import { findStyle } from "../../../look/queries.js";
import { findSaved } from "../../../queries.js";
import { isLastToDo, versionOf } from "../../../settings.js";
import { changeStyle } from "../../../use-cases/change-style.js";
import { ChangedMeanwhile } from "../../../use-cases/settle.js";
import { Changed } from "../changed.js";
import { type Shown, seenVersion } from "../fields.js";
import { goOn, settingsPage } from "../frame.js";
import { en as sharedEn } from "../text.en.js";
import { nl as sharedNl } from "../text.nl.js";
import {
  colourFields,
  corners,
  fontFields,
  type Judged,
  judgeStyle,
  shownStyle,
  withTaken,
  withUsual,
} from "./form.js";
import { FORM, messageOf, Preview } from "./preview.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const ISLAND = "modules/municipality/pages/settings/house-style/preview.island.js";

/** Colours, corners and letters: looked at before they are saved, and refused when somebody could not read them. */
export const styleSettings: Route = {
  id: "municipality.settings-house-style",
  address: sectionAddresses["house-style"],
  async get(visit) {
    demand(municipalityAccess, "municipality.change", visit.actor);
    return show(visit);
  },
  async post(visit) {
    demand(municipalityAccess, "municipality.change", visit.actor);
    const fields = visit.fields.has("usual") ? withUsual(visit.fields) : withTaken(visit.fields);
    const judged = judgeStyle(fields);
    const isLook = fields.has("preview") || fields.has("take");
    if (isLook || judged.errors.size > 0) return show(visit, { fields, judged });
    try {
      await changeStyle(visit, seenVersion(fields), judged.style);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      return show(visit, { fields, judged, changedMeanwhile: true });
    }
    return goOn(visit, "house-style");
  },
};

type Attempt = { readonly fields: Fields; readonly judged: Judged; readonly changedMeanwhile?: boolean };

async function show(visit: Visit, attempt?: Attempt): Promise<Answer> {
  const { lang } = visit;
  const { saved, stored } = await visit.read(async (read) => ({
    saved: await findSaved(read),
    stored: await findStyle(read),
  }));
  const now = shownStyle(stored ?? ownStyle);
  const judged = attempt?.judged ?? judgeStyle(new Map(Object.entries(now)));
  const isKept = attempt && !attempt.changedMeanwhile;
  const version = isKept ? (attempt.fields.get("version") ?? "") : String(versionOf(saved, "house-style"));
  const main = (
    <>
      {attempt?.changedMeanwhile ? <Overtaken lang={lang} theirs={now} yours={attempt.fields} /> : null}
      <StyleForm
        visit={visit}
        version={version}
        values={attempt?.fields ?? new Map(Object.entries(now))}
        isLast={isLastToDo(saved, "house-style")}
        {...judged}
      />
      {stored ? <Usual visit={visit} version={version} /> : null}
    </>
  );
  const messages = new Map(judged.unreadable.map((one) => [one.colour as string, messageOf(one, lang)]));
  return settingsPage({
    visit,
    section: "house-style",
    saved,
    main,
    aside: <Preview visit={visit} judged={judged} />,
    errors: attempt?.changedMeanwhile ? new Map() : judged.errors,
    messages,
    islands: [ISLAND],
    previewHref: previewHref(judged.readable),
    ...(attempt?.changedMeanwhile ? { changedMeanwhile: true } : {}),
  });
}

function Overtaken({ lang, theirs, yours }: { lang: Lang; theirs: Shown; yours: Fields }) {
  const text = choose(lang, { nl, en });
  const valueName = (field: string, value: string) =>
    ({ radius: text.corners, headingFont: text.fonts, textFont: text.fonts })[field]?.[value] ?? value;
  return <Changed lang={lang} labels={text.labels} theirs={theirs} yours={yours} valueName={valueName} />;
}

type FormProps = Judged & {
  visit: Visit;
  version: string;
  values: ReadonlyMap<string, string | undefined>;
  /** Whether this is the last part to do. */
  isLast: boolean;
};

function StyleForm({ visit, version, values, isLast, errors, unreadable }: FormProps) {
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const shared = choose(lang, { nl: sharedNl, en: sharedEn });
  const field = (name: keyof HouseStyle) => {
    const code = errors.get(name);
    const bad = unreadable.find(({ colour }) => colour === name);
    const error = bad ? messageOf(bad, lang) : code && shared.errors[code];
    return { lang, name, label: text.labels[name], value: values.get(name) ?? "", error };
  };
  return (
    <Card look="main">
      <Form
        lang={lang}
        id={FORM}
        action={visit.to(sectionAddresses["house-style"])}
        {...visit.seal()}
        hidden={{ version }}
      >
        {colourFields.map((name) => (
          <ColourField {...field(name)} hint={text.hints[name]} picker={text.pick(text.labels[name])} />
        ))}
        <RadioGroup
          {...field("radius")}
          options={corners.map((value) => ({ value, label: text.corners[value] ?? value }))}
        />
        {fontFields.map((name) => (
          <RadioGroup
            {...field(name)}
            options={houseFonts.map((value) => ({ value, label: text.fonts[value] ?? value }))}
          />
        ))}
        <ButtonGroup>
          <Button>{isLast ? shared.save : shared.saveAndGoOn}</Button>
          <Button weight="secondary" name="preview" value="yes">
            {text.preview}
          </Button>
        </ButtonGroup>
      </Form>
    </Card>
  );
}

/** Back to the look of the product by itself. */
function Usual({ visit, version }: { visit: Visit; version: string }) {
  const { usual } = choose(visit.lang, { nl, en });
  const action = visit.to(sectionAddresses["house-style"]);
  return (
    <Card heading={usual.title}>
      <Paragraph>{usual.body}</Paragraph>
      <Form lang={visit.lang} action={action} {...visit.seal()} hidden={{ version, usual: "yes" }}>
        <Button weight="secondary">{usual.send}</Button>
      </Form>
    </Card>
  );
}
