export { addressOutside } from "./addresses.js";
export { makeApp } from "./app.js";
export type { Fields } from "./body.js";
export { doneIn, withDone } from "./done.js";
export { NotFound } from "./errors.js";
export { parseFields, type Rejected } from "./form.js";
export { isLoopback } from "./host.js";
export type { ArrivingFile, Refusal, Taken, Taker } from "./intake.js";
export { line, mailLine, phoneLine } from "./lines.js";
export type { Opening } from "./opening.js";
export type { WebOptions } from "./options.js";
export { deleteExpired, deleteSessionsOf, endSessions } from "./queries.js";
export { TooMany } from "./rate.js";
export type {
  Address,
  Answer,
  Intake,
  NationalRoute,
  NationalVisit,
  OptionalPart,
  Route,
  Visit,
  WebModule,
} from "./route.js";
export { bareHeaders } from "./security.js";
export type { SessionShown } from "./session.js";
export { Signer } from "./signing.js";
