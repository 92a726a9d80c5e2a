export { type Actor, demand, hatsOf, permits, Refused, type Rules } from "./access.js";
export type { Work } from "./work.js";
