export { addressOutside } from "./addresses.js";
export { makeApp } from "./app.js";
export type { Fields } from "./body.js";
export { NotFound } from "./errors.js";
export { parseFields } from "./form.js";
export type { WebOptions } from "./options.js";
export { deleteExpired } from "./queries.js";
export type { Address, Answer, NationalRoute, Route, Visit, WebModule } from "./route.js";
export { Signer } from "./signing.js";
