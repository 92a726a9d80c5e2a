import { createHash } from "node:crypto";
import type { Read } from "#platform/db";
import { openStatuses } from "../../modules/cases/case.js";
import * as counter from "../../modules/cases/counter/queries.js";
import * as doubles from "../../modules/cases/doubles/queries.js";
import * as importing from "../../modules/cases/importing/queries.js";
import * as links from "../../modules/cases/links/queries.js";
import * as directory from "../../modules/directory/queries.js";

const NOBODY = "00000000-0000-7000-8000-00000000ffff";
const noKey = { organisationIds: [] };
const keyOf = (name: string) => {
  const key = createHash("sha256").update(name).digest();
  return { key, questionHash: key };
};

/** The reading queries of the counter, of doubles and of lists that come in, with something to look for. */
export const counterQueries: Record<string, readonly ((read: Read, id: string) => Promise<unknown>)[]> = {
  "cases.counter.findEarlier": [
    (read) => counter.findEarlier(read, { ...noKey, email: "Lotte@cirkel.example" }, 5),
    (read) => counter.findEarlier(read, { ...noKey, phone: "+31 (0)6 12345678" }, 5),
    (read) => counter.findEarlier(read, { ...noKey, name: "lotte" }, 5),
    (read, id) => counter.findEarlier(read, { ...noKey, organisationIds: [id] }, 5),
    (read, id) => counter.findEarlier(read, { email: "lotte@cirkel.example", organisationIds: [id] }, 20, openStatuses),
    (read) => counter.findEarlier(read, { ...noKey, phone: "06 12345678" }, 20, openStatuses),
    (read, id) => counter.findEarlier(read, { ...noKey, personId: id }, 20, openStatuses),
  ],
  "cases.doubles.findNumbers": [(read, id) => doubles.findNumbers(read, [id, NOBODY])],
  "cases.doubles.findCaseByNumber": [(read) => doubles.findCaseByNumber(read, "N-7")],
  "cases.importing.findOrigin": [(read, id) => importing.findOrigin(read, id)],
  "cases.importing.findKnown": [(read) => importing.findKnown(read, [keyOf("7"), keyOf("nobody")])],
  "cases.links.findShownLinkId": [(read, id) => links.findShownLinkId(read, id, { personId: id, since: new Date(0) })],
  "directory.findOrganisationIdsByKey": [(read) => directory.findOrganisationIdsByKey(read, "wie 7")],
};
