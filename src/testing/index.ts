export { type AccountHolder, withAccount } from "./account.js";
export { type Asked, ask, cookiesOf, type Reply, send } from "./ask.js";
export { boardCases } from "./board-cases.js";
export { countOn, printedDays, printedHolidays, printedWorkingDays } from "./calendar.js";
export { findChromium } from "./chromium.js";
export { type Clamd, startClamd } from "./clamd.js";
export { runCommand, settingsFor, startCommand } from "./command-line.js";
export { type MailTrouble, startCrookedMailServer } from "./crooked-mail-server.js";
export { challengeOf, startCrookedProvider } from "./crooked-provider.js";
export { cloneDatabase, emptyDatabase, type TestDatabase, WAITING } from "./database.js";
export {
  goodFiles,
  makeDocm,
  makeDocx,
  makeHeic,
  makeOdt,
  makePdf,
  makeXlsx,
  makeZip,
} from "./documents.js";
export { placesHolding } from "./holding.js";
export { paragraphsIn } from "./odt.js";
export { act, anApplication, NOTE_OFFICIAL, openQuestion } from "./official-question.js";
export { otherRun, testOwnPostgres } from "./other-run.js";
export { makeJpeg, makePng, makeWebp } from "./pictures.js";
export type { Promised } from "./promised.js";
export { startRealProvider } from "./real-provider.js";
export { until } from "./running-town.js";
export { findShared } from "./shared-data.js";
export { signInLinks } from "./sign-in-links.js";
export { readCsv, readOds, readXlsx } from "./tables.js";
export { tags, ticket } from "./tickets.js";
export { openWorld, staffOf, TestClock, type TestTown, type World, type WorldOptions } from "./town.js";
export { type FilledForm, Page, Visitor } from "./visitor.js";
