export { holdsBsn, maskBsn } from "./bsn.js";
