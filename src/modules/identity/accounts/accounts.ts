import { actorOf } from "../actor.js";
import { calledName, isAddressOf } from "./account.js";
import { accountModule } from "./module.js";
import { findAccount } from "./queries.js";

/** Who is signed in, and the accounts of entrepreneurs, as far as others see them. */
export const accounts = { actorOf, find: findAccount, calledName, isAddressOf, module: accountModule };
