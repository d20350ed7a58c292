import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeRppsFile } from '#tests/factories/rpps-file'
import { RPPS_COMMUNES, RPPS_HEADER } from '#tests/factories/rpps-text'
import type { BenchLine } from './bench-line.ts'

const MEGABYTES = 200
const ROUNDS = 5
const PART = 'rpps'
const COMMUNE_COLUMN = RPPS_HEADER.split('|').indexOf('Code commune (coord. structure)') + 1
const SYSTEM_PATH = '/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin'

type Run = { seconds: number; output: string }

/** Reading and filtering of the national extraction, beside awk and `wc`. */
export const bench = { name: 'import', run: benchRpps }

/**
 * Reading and filtering of a 200 MB extraction against awk on the same column of the same file, both as whole
 * processes (start included), in turns so that a busy moment weighs on all; `wc -l` is the limit of reading.
 */
async function benchRpps(): Promise<BenchLine[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-rpps-'))
  try {
    const file = join(folder, 'ps-libreacces-personne-activite.txt')
    const communes = join(folder, 'communes.txt')
    await writeRppsFile(file, { megabytes: MEGABYTES })
    await writeFile(communes, [...RPPS_COMMUNES].join('\n'))
    return await measure(file, communes)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measure(file: string, communes: string): Promise<BenchLine[]> {
  const awk = await awkName()
  const filter = `NR == FNR { wanted[$1]; next } $${COMMUNE_COLUMN} in wanted { kept++ } END { print kept }`
  const child = join(import.meta.dirname, 'rpps-child.ts')
  const ours: Run[] = []
  const theirs: Run[] = []
  const limit: Run[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    limit.push(await timed('wc', ['-l', file]))
    theirs.push(await timed(awk, ['-F|', filter, communes, file]))
    ours.push(await timed(process.execPath, [child, file]))
  }
  const inner = ours.map((run) => parseChild(run.output))
  const kept = new Set([...inner.map((each) => each.kept), ...theirs.map((run) => Number(run.output))])
  if (kept.size !== 1) throw new Error(`the filters disagree: ${[...kept].join(', ')} lines`)
  const node = median(ours.map((run) => run.seconds))
  const gawk = median(theirs.map((run) => run.seconds))
  const peak = Math.max(...inner.map((each) => each.peakMegabytes))
  const inside = median(inner.map((each) => each.milliseconds)) / 1000
  return [
    line(`lecture et filtrage de ${MEGABYTES} Mo (processus entier)`, node, 's', `≤ ${awk}`, node <= gawk),
    line('lecture et filtrage seuls', inside, 's', '', true),
    line(`LC_ALL=C ${awk} -F'|' sur la même colonne`, gawk, 's', '', true),
    line('wc -l (limite)', median(limit.map((run) => run.seconds)), 's', '', true),
    line('mémoire de pointe (processus entier)', peak, 'Mo', '≤ 200 Mo', peak <= 200),
  ]
}

function line(name: string, value: number, unit: string, target: string, holds: boolean): BenchLine {
  return { part: PART, name, value: Math.round(value * 1000) / 1000, unit, target, holds }
}

/** gawk, or the machine's own awk where there is none: the name says which one was measured. */
async function awkName(): Promise<string> {
  return timed('gawk', ['--version']).then(
    () => 'gawk',
    () => 'awk',
  )
}

function timed(command: string, args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const child = spawn(command, args, { env: { LC_ALL: 'C', PATH: SYSTEM_PATH, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('latin1')
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve({ seconds: (performance.now() - startedAt) / 1000, output })
      else reject(new Error(`${command} ended with ${code}`))
    })
  })
}

function parseChild(output: string): { kept: number; milliseconds: number; peakMegabytes: number } {
  const parsed: unknown = JSON.parse(output)
  if (typeof parsed !== 'object' || parsed === null) throw new Error('the child printed no object')
  const read = (name: string) => Number(Reflect.get(parsed, name))
  return { kept: read('kept'), milliseconds: read('milliseconds'), peakMegabytes: read('peakMegabytes') }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
