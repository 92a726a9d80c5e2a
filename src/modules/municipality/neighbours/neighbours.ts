import { REGION_LENGTH, setRegion } from "../use-cases/set-region.js";
import { findNeighbourIds, findRegions, findTold } from "./queries.js";

/** Municipalities of one region, as they know each other. */
export const neighbours = { findIds: findNeighbourIds, findTold, findRegions, setRegion, REGION_LENGTH };
