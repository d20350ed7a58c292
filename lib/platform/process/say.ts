let isListening = false

/** One line for whoever typed the command. A closed terminal or pipe does not stop the work. */
export function say(line = ''): void {
  if (!isListening) {
    isListening = true
    process.stdout.on('error', () => undefined)
    process.stderr.on('error', () => undefined)
  }
  process.stdout.write(`${line}\n`)
}

/** One line about something that went wrong. */
export function complain(line: string): void {
  process.stderr.on('error', () => undefined).write(`${line}\n`)
}

/** Tells a step, and how long it took; a long one says every ten seconds that it goes on. */
export async function step<Value>(label: string, work: () => Promise<Value>): Promise<Value> {
  const startedAt = performance.now()
  const seconds = () => (performance.now() - startedAt) / 1000
  const timer = setInterval(() => { say(`    … ${label} : toujours en cours (${seconds().toFixed(0)} s)`) }, 10_000)
  try {
    const value = await work()
    say(`  ✓ ${label} (${seconds().toFixed(1).replace('.', ',')} s)`)
    return value
  } finally {
    clearInterval(timer)
  }
}
