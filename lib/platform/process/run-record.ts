import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { CommandError } from './command.ts'
import { identify, isAlive, type ProcessIdentity, signalGroup } from './process-identity.ts'

const identitySchema = z.object({ pid: z.number().int().positive(), startedAt: z.string() })
const recordSchema = z.object({ supervisor: identitySchema, children: z.array(identitySchema) })
type Contents = z.infer<typeof recordSchema>

export type RunRecord = { addChild: (pid: number) => void; release: () => void }

/**
 * Takes a data folder for this process. Refused while another one has it; when that one was killed,
 * the servers it left behind are stopped first. Returns how many there were.
 */
export async function takeRunRecord(folder: string): Promise<{ record: RunRecord; orphans: number }> {
  const file = path.join(folder, 'demo-run.json')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const supervisor = identify(process.pid)
  if (!supervisor) throw new Error('this process does not find itself')
  const contents: Contents = { supervisor, children: [] }
  let orphans = 0
  while (!createOnly(file, contents)) {
    const other = readRecord(file)
    if (other && isAlive(other.supervisor)) {
      throw new CommandError(`Une démonstration tourne déjà sur ${folder} (processus ${other.supervisor.pid}). Arrêtez-la (Ctrl-C), ou choisissez un autre dossier : DATA_DIR=.data-2 PORT=0 npm run demo`)
    }
    orphans += await stopOrphans(other?.children ?? [])
    rmSync(file, { force: true })
  }
  return {
    orphans,
    record: {
      addChild: (pid) => {
        const child = identify(pid)
        if (!child) return
        contents.children.push(child)
        writeFileSync(`${file}.new`, JSON.stringify(contents), { mode: 0o600 })
        renameSync(`${file}.new`, file)
      },
      release: () => { rmSync(file, { force: true }) },
    },
  }
}

function createOnly(file: string, contents: Contents): boolean {
  try {
    writeFileSync(file, JSON.stringify(contents), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function readRecord(file: string): Contents | null {
  try {
    return recordSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null
  } catch {
    return null // Cut short by a crash: nothing is known of it.
  }
}

async function stopOrphans(children: readonly ProcessIdentity[]): Promise<number> {
  const alive = children.filter(isAlive)
  for (const child of alive) signalGroup(child, 'SIGTERM')
  for (let waited = 0; waited < 5000 && alive.some(isAlive); waited += 50) await sleep(50)
  for (const child of alive.filter(isAlive)) signalGroup(child, 'SIGKILL')
  while (alive.some(isAlive)) await sleep(20)
  return alive.length
}
