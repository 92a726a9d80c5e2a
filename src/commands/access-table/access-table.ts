import { boardAccess } from "./board.js";
import { casesAccess } from "./cases.js";
import { counterAccess } from "./counter.js";
import { deskListAccess } from "./desk-list.js";
import { directoryAccess } from "./directory.js";
import { identityAccess, installationAccess } from "./identity.js";
import { lookingBackAccess } from "./looking-back.js";
import { municipalityAccess } from "./municipality.js";
import { notesAccess } from "./notes.js";
import { everyone, type RouteAccess, readOnly } from "./outcomes.js";
import { ownDataAccess } from "./own-data.js";
import { printKitAccess } from "./print-kit.js";

export { type Hat, hats, type Outcomes, type RouteAccess } from "./outcomes.js";

/** Pages of a municipality, by the id of the route. */
const pages: readonly RouteAccess[] = [
  ...casesAccess,
  ...boardAccess,
  ...counterAccess,
  ...deskListAccess,
  ...notesAccess,
  ...lookingBackAccess,
  ...municipalityAccess,
  ...identityAccess,
  ...directoryAccess,
  ...printKitAccess,
  ...ownDataAccess,
];

/** Pages that belong to no municipality, by the id of the route. */
const national: readonly RouteAccess[] = [
  { id: "municipality.choose", reason: "Choosing a municipality is public.", ...readOnly },
  ...installationAccess,
  { id: "mail.mailbox", reason: "Only where no mail leaves the house, never in production.", ...readOnly },
];

const machine = { get: everyone("shown"), post: everyone("unknown") };

/** What the web layer answers itself, by its path. */
const fixed: readonly RouteAccess[] = [
  { id: "/livez", reason: "Tells a load balancer that the process lives, and nothing else.", ...machine },
  { id: "/readyz", reason: "Tells a load balancer that the database answers, and nothing else.", ...machine },
  { id: "/assets/*", reason: "Style, scripts and fonts hold nothing of anybody.", ...machine },
  { id: "/.well-known/security.txt", reason: "RFC 9116 asks for it in public.", ...machine },
];

/** Everything that can be asked, and what each hat gets. A route that is missing here fails the matrix test. */
export const accessTable = { pages, national, fixed } as const;
