import type { Jobs } from '#lib/platform/jobs/job'

/**
 * Every job of the application: what runs by itself (times are those of a clock in Paris),
 * and what a use case asks for with `enqueueJob`.
 */
export const workerTasks: Jobs = {}
