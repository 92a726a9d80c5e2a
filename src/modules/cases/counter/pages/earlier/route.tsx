import { demand } from "#platform/access";
import type { Route } from "#platform/web";
import { caseAccess } from "../../../access.js";
import { addresses } from "../../../addresses.js";
import { readEarlier } from "../../earlier.js";
import { EarlierRows, saidOf } from "./block.js";

/** A busy desk behind one address asks once for each field; a machine that tries names would need many more. */
const POSTS_PER_TEN_MINUTES = 600;

/** The form asks while somebody types. Nobody does anything here, so no session lasts longer by it. */
export const earlierRoute: Route = {
  id: "cases.earlier",
  address: addresses.earlier,
  isBackground: true,
  postsPerTenMinutes: POSTS_PER_TEN_MINUTES,
  async post(visit) {
    demand(caseAccess, "case.note", visit.actor);
    const cases = await readEarlier(visit);
    const found = cases.length === 0 ? "" : String(<EarlierRows visit={visit} cases={cases} />);
    return { kind: "data", body: { said: saidOf(visit, cases), found } };
  },
};
