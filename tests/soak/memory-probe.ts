import { writeFileSync } from 'node:fs'
import path from 'node:path'

// Loaded before a program of the product: at SIGUSR2 it writes down what is still held after a full collection.
process.on('SIGUSR2', () => {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  writeFileSync(path.join(process.env['SOAK_FOLDER'] ?? '.', `memory-${process.pid}.json`), JSON.stringify({ held: heapUsed + external }))
})
