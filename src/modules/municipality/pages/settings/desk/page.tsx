import { z } from "zod";
import { choose } from "#platform/i18n";
import { TextField } from "#platform/ui";
import { parseFields, type Route } from "#platform/web";
import { findMunicipality } from "../../../queries.js";
import { changeDesk } from "../../../use-cases/change-municipality.js";
import { type ErrorCode, email, given, line, phone, together } from "../fields.js";
import { sectionForm } from "../section-form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const schema = z.object({ phone, email, address: line, hoursNl: line, hoursEn: line });

/** Where and when the desk can be reached. */
export const deskSettings: Route = sectionForm<z.infer<typeof schema>>({
  id: "municipality.settings-desk",
  section: "desk",
  async read(read) {
    const { address = "", hours, phone = "", email = "" } = (await findMunicipality(read)).desk;
    return { phone, email, address, hoursNl: hours.nl ?? "", hoursEn: hours.en ?? "" };
  },
  parse(fields) {
    const isReachable = fields.get("phone")?.trim() || fields.get("email")?.trim();
    const parsed = parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields);
    return together(parsed, isReachable ? [] : [["phone", "contact-missing"]]);
  },
  save(visit, seen, { phone, email, address, hoursNl, hoursEn }) {
    const hours = { nl: given(hoursNl), en: given(hoursEn) };
    return changeDesk(visit, seen, { address: given(address), hours, phone: given(phone), email: given(email) });
  },
  labels: (lang) => choose(lang, { nl, en }).labels,
  draw(field, lang) {
    const { hints } = choose(lang, { nl, en });
    return (
      <>
        <TextField {...field("phone")} type="tel" width="medium" optional />
        <TextField {...field("email")} type="email" hint={hints.email} width="medium" optional />
        <TextField {...field("address")} hint={hints.address} optional />
        <TextField {...field("hoursNl")} hint={hints.hoursNl} optional />
        <TextField {...field("hoursEn")} hint={hints.hoursEn} optional />
      </>
    );
  },
});
