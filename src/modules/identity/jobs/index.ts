import { deleteOldLinks } from "./delete-old-links.js";
import { mailSignInLink } from "./mail-sign-in-link.js";

/** What is done without anybody waiting for it. */
export const identityJobs = { deleteOldLinks, mailSignInLink };
