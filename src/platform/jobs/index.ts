export { doEach, Unfinished } from "./each.js";
export { event } from "./event.js";
export {
  countParkedJobs,
  findJobState,
  listParkedJobs,
  type ParkedJob,
  readJobsHealth,
  releaseParkedJobs,
} from "./queries.js";
export { installQueues, openQueues } from "./queues.js";
export { parkWaiting } from "./sql.js";
export { type AtOnce, type JobContext, queueNames, Subscriptions } from "./subscriptions.js";
export { type RegularJob, startJobs, type Worker, withoutAddresses } from "./worker.js";
