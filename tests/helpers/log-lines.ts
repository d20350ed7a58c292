import { pino } from 'pino'
import { log } from '#lib/platform/log'

/** The lines that the process's own logger writes while something runs, at every level, as they would stand in the journal of the machine. */
export async function logLinesOf(work: () => Promise<void>): Promise<string[]> {
  const logger = log()
  const stream = Reflect.get(logger, pino.symbols.streamSym) as { write: (line: string) => unknown }
  const [write, level] = [stream.write, logger.level]
  const lines: string[] = []
  stream.write = (line) => lines.push(line)
  logger.level = 'trace'
  try {
    await work()
  } finally {
    stream.write = write
    logger.level = level
  }
  return lines
}
