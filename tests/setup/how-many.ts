/** Runs of a property: as many as the ordinary tests can afford, twenty times more in `npm run test:long`. */
export function howMany(count: number): number {
  return process.env['LONG_RUN'] === '1' ? count * 20 : count
}
