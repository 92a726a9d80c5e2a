import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import { Button, Card, FileField, Form, LogoPicture, Notice, Paragraph } from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { municipalityAccess } from "../../../access.js";
import { sectionAddresses } from "../../../addresses.js";
import { asLogo, type LogoFacts } from "../../../look/look.js";
import { findLogo } from "../../../look/queries.js";
import { findSaved } from "../../../queries.js";
import { versionOf } from "../../../settings.js";
import { changeLogo, MOST_BYTES, NoPicture } from "../../../use-cases/change-logo.js";
import { leaveAsIs } from "../../../use-cases/leave-as-is.js";
import { ChangedMeanwhile } from "../../../use-cases/settle.js";
import { type ErrorCode, seenVersion } from "../fields.js";
import { goOn, settingsPage } from "../frame.js";
import { GoOn } from "../go-on.js";
import { en as sharedEn } from "../text.en.js";
import { nl as sharedNl } from "../text.nl.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const FILE = "logo";

/** The mark at the top of every page: to choose, and to do without again. */
export const logoSettings: Route = {
  id: "municipality.settings-logo",
  address: sectionAddresses.logo,
  upload: { field: FILE, mostBytes: MOST_BYTES },
  get: (visit) => show(visit),
  async post(visit) {
    demand(municipalityAccess, "municipality.change", visit.actor);
    const { fields, file } = visit;
    if (fields.has("leave")) {
      await leaveAsIs(visit, "logo");
      return goOn(visit, "logo");
    }
    const isRemoval = fields.has("remove");
    if (!isRemoval && file === undefined) return show(visit, { error: "picture-missing" });
    if (!isRemoval && file === "too-large") return show(visit, { error: "picture-heavy" });
    const bytes = isRemoval || file === undefined || file === "too-large" ? undefined : file.bytes;
    // A logo stands on every page: nobody looks at it again when it is fetched, as with an attachment.
    const verdict = bytes ? await visit.scan(whole(bytes)) : "clean";
    if (verdict !== "clean")
      return show(visit, { error: verdict === "infected" ? "picture-infected" : "picture-unseen" });
    try {
      await changeLogo(visit, seenVersion(fields), bytes);
    } catch (error) {
      if (error instanceof NoPicture) return show(visit, { error: `picture-${error.flaw}` });
      if (error instanceof ChangedMeanwhile) return show(visit, { changedMeanwhile: true });
      throw error;
    }
    return goOn(visit, "logo");
  },
};

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

type Attempt = { readonly error?: ErrorCode; readonly changedMeanwhile?: boolean };

async function show(visit: Visit, { error, changedMeanwhile = false }: Attempt = {}): Promise<Answer> {
  demand(municipalityAccess, "municipality.change", visit.actor);
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const shared = choose(lang, { nl: sharedNl, en: sharedEn });
  const { saved, logo } = await visit.read(async (read) => ({
    saved: await findSaved(read),
    logo: await findLogo(read),
  }));
  const shown = error === undefined ? String(versionOf(saved, "logo")) : (visit.fields.get("version") ?? "");
  const action = visit.to(sectionAddresses.logo);
  const main = (
    <>
      {changedMeanwhile ? (
        <Notice tone="warning" heading={shared.changed.title} announce>
          <p>{text.overtaken}</p>
        </Notice>
      ) : null}
      {logo ? <Present visit={visit} logo={logo} version={shown} /> : null}
      <Card look="main" heading={logo ? text.another : text.choose}>
        <Form lang={lang} action={action} {...visit.seal()} hidden={{ version: shown }} upload>
          <FileField
            lang={lang}
            name={FILE}
            label={text.label}
            hint={text.hint}
            accept="image/png,image/jpeg,image/webp"
            error={error && shared.errors[error]}
          />
          <Button>{text.send}</Button>
        </Form>
      </Card>
      <GoOn visit={visit} section="logo" saved={saved} leave={text.leave} />
    </>
  );
  const errors = new Map(error ? [[FILE, error]] : []);
  return settingsPage({ visit, section: "logo", saved, errors, changedMeanwhile, main });
}

function Present({ visit, logo, version }: { visit: Visit; logo: LogoFacts; version: string }) {
  const text = choose(visit.lang, { nl, en });
  return (
    <Card heading={text.present}>
      <Paragraph>
        <LogoPicture logo={asLogo(logo)} alt={visit.municipality.title[visit.lang]} />
      </Paragraph>
      <Form
        lang={visit.lang}
        action={visit.to(sectionAddresses.logo)}
        {...visit.seal()}
        hidden={{ version, remove: "yes" }}
      >
        <Button weight="secondary">{text.remove}</Button>
      </Form>
    </Card>
  );
}
