import { writeFileSync } from 'node:fs'
import path from 'node:path'

// Loaded before a program of the product: at SIGUSR2 it writes down what is still held after a full collection.
process.on('SIGUSR2', () => {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  writeFileSync(path.join(process.env['SOAK_FOLDER'] ?? '.', `memory-${process.pid}.json`), JSON.stringify({ held: heapUsed + external }))
})

// A machine whose clock goes wrong: everything that asks for the time in this program is told another one.
const shift = Number(process.env['SOAK_CLOCK_SHIFT_MS'] ?? 0)
if (shift !== 0) {
  const RealDate = Date
  globalThis.Date = class extends RealDate {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [RealDate.now() + shift] : given) as [number]))
    }

    static override now(): number {
      return RealDate.now() + shift
    }
  } as DateConstructor
}
