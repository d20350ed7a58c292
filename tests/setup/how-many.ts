/** Whether this is `npm run test:long`, which has time for every combination. */
export const isLongRun = process.env['LONG_RUN'] === '1'

/** Runs of a property: as many as the ordinary tests can afford, twenty times more in `npm run test:long`. */
export function howMany(count: number): number {
  return isLongRun ? count * 20 : count
}
