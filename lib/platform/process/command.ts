import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { isUnreachable } from '#lib/platform/db/errors'
import { complain } from './say.ts'

/** Something the person who typed the command can put right: printed as it is, without a trace of the program. */
export class CommandError extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode = 1) {
    super(message)
    this.name = 'CommandError'
    this.exitCode = exitCode
  }
}

/**
 * Runs a command and ends the process: 0 done, 1 refused or failed, 2 typed wrongly.
 * `work` returns the exit code when it is another one.
 */
export async function runCommand(work: () => Promise<number | void>): Promise<void> {
  checkNode()
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    complain(`\n${messageOf(error)}`)
    process.exitCode = error instanceof CommandError ? error.exitCode : 1
  }
}

/** The options of a command and its other words, `words` of them at most; anything else is refused with the usage. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(options: Options, usage: string, words = 0) {
  try {
    const parsed = parseArgs({ options, allowPositionals: true, strict: true })
    if (parsed.positionals.length <= words) return parsed
  } catch {
    // Said below, in French.
  }
  throw new CommandError(`Utilisation : ${usage}`, 2)
}

function checkNode(): void {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 24) return
  complain(`Node ${process.versions.node} est trop ancien : il faut la version 24. « npm ci » l'installe avec le projet ; lancez les commandes par « npm run … ».`)
  process.exit(1)
}

function messageOf(error: unknown): string {
  if (error instanceof CommandError) return error.message
  if (isUnreachable(error)) return 'La base de données ne répond pas. Vérifiez DATABASE_URL et que le serveur PostgreSQL est démarré.'
  return error instanceof Error ? error.message : String(error)
}
