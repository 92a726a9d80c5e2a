import { demand, type Work } from "#platform/access";
import { municipalityAccess } from "../access.js";
import type { Municipality } from "../municipality.js";
import { findMunicipality, type MunicipalityChange, updateMunicipality } from "../queries.js";
import type { SectionKey } from "../settings.js";
import { differences, settle } from "./settle.js";

/**
 * Changes what the municipality is called, and in which languages its pages are there.
 * @param seen the version that the editor saw
 * @throws ChangedMeanwhile when somebody else saved it since
 */
export async function changeName(
  work: Work,
  seen: number,
  { name, kind, english }: Pick<Municipality, "name" | "kind" | "english">,
): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  await change(work, "name", seen, (before) => ({ before, after: { name, kind, english } }));
}

/** Changes the word for the enterprises that the desk is there for. @throws ChangedMeanwhile as changeName */
export async function changeWords(work: Work, seen: number, { term }: Pick<Municipality, "term">): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  await change(work, "words", seen, (before) => ({ before: { term: before.term }, after: { term } }));
}

/** Changes where and when the desk can be reached. @throws ChangedMeanwhile as changeName */
export async function changeDesk(work: Work, seen: number, desk: Municipality["desk"]): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  await change(work, "desk", seen, (before) => ({ before: deskColumns(before.desk), after: deskColumns(desk) }));
}

type Promises = Pick<Municipality, "promise" | "takesOfficial">;

/**
 * Changes the days within which people are promised something, for questions from now on, and whether the ask box is a way for
 * official messages. @throws as changeName
 */
export async function changePromise(work: Work, seen: number, promises: Promises): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  const columns = ({ promise, takesOfficial }: Promises) => ({
    first_reaction_days: promise.firstReactionDays,
    answer_days: promise.answerDays,
    takes_official: takesOfficial,
  });
  await change(work, "promise", seen, (before) => ({ before: columns(before), after: columns(promises) }));
}

type Terms = Pick<Municipality, "keepYears" | "keepStaffYears">;

/** Changes how long closed questions are kept, and who somebody was that has left. @throws ChangedMeanwhile as changeName */
export async function changeRetention(work: Work, seen: number, terms: Terms): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  const columns = ({ keepYears, keepStaffYears }: Terms) => ({
    keep_years: keepYears ?? null,
    keep_staff_years: keepStaffYears ?? null,
  });
  await change(work, "retention", seen, (before) => ({ before: columns(before), after: columns(terms) }));
}

function deskColumns({ address, hours, phone, email }: Municipality["desk"]) {
  return {
    desk_address: address ?? null,
    desk_hours_nl: hours.nl ?? null,
    desk_hours_en: hours.en ?? null,
    phone: phone ?? null,
    email: email ?? null,
  };
}

type Plain = Omit<MunicipalityChange, "parts_off">;
type Compared = { before: Plain; after: Plain };

async function change(
  work: Work,
  section: SectionKey,
  seen: number,
  compare: (before: Municipality) => Compared,
): Promise<void> {
  await work.once(async (tx) => {
    const { before, after } = compare(await findMunicipality(tx));
    await settle(tx, work, section, seen, { detail: differences(before, after) });
    await updateMunicipality(tx, after);
    return section;
  });
}
