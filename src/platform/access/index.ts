export { type Actor, demand, permits, Refused, type Rules } from "./access.js";
export { type Work, workWithoutForm } from "./work.js";
