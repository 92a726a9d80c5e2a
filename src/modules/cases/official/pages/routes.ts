import { extendRoute } from "./extend.js";
import { forwardRoute } from "./forward.js";
import { makeOfficialRoute } from "./make-official.js";
import { suspendRoute } from "./suspend.js";

/** What the owner of an application, an objection or a complaint does, and forwarding what is for another authority. */
export const officialRoutes = [makeOfficialRoute, suspendRoute, extendRoute, forwardRoute];
