export { type Event, type EventType, event } from "./event.js";
export { installQueues, openQueues, type Queues } from "./queues.js";
export { type JobContext, type Subscription, Subscriptions } from "./subscriptions.js";
export { type JobsOptions, type RegularJob, startJobs, type Worker } from "./worker.js";
