import { sectionAddresses } from "./addresses.js";
import { findLogoFile, findLogoPicture } from "./look/queries.js";
import { linkTo } from "./mandate/mandate.js";
import { findMandate } from "./mandate/queries.js";
import { findRetention } from "./queries.js";
import { changeLogo } from "./use-cases/change-logo.js";
import { changeMandate } from "./use-cases/change-mandate.js";
import { changeModules } from "./use-cases/change-modules.js";
import { changeRetention, changeWords } from "./use-cases/change-municipality.js";
import { changeStyle } from "./use-cases/change-style.js";

/** What other modules read of the settings, and what a command or a test changes in them. */
export const settings = {
  changeWords,
  changeMandate,
  changeModules,
  changeStyle,
  changeLogo,
  changeRetention,
  findRetention,
  /** Where an administrator chooses how long things are kept. */
  retentionAddress: sectionAddresses.retention,
  findLogoFile,
  findLogoPicture,
  findMandate,
  linkTo,
};
