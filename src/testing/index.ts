export { type Asked, ask, cookiesOf, type Reply, send } from "./ask.js";
export { findChromium } from "./chromium.js";
export { challengeOf, startCrookedProvider } from "./crooked-provider.js";
export { cloneDatabase, type TestDatabase } from "./database.js";
export { startRealProvider } from "./real-provider.js";
export { openWorld, TestClock, type TestTown, type World, type WorldOptions } from "./town.js";
export { type FilledForm, Page, Visitor } from "./visitor.js";
