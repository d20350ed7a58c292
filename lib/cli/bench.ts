import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { say, step } from '#lib/platform/process/say'
import type { BenchLine } from '#tests/bench/bench-line'

type Bench = { name: string; run: () => Promise<BenchLine[]> }

const folder = path.resolve(import.meta.dirname, '../../tests/bench')

// npm run bench [-- NAME] [--json FILE]: every figure beside its target; 1 when a target is missed.
await runCommand(async () => {
  const { values, positionals } = readArguments({ json: { type: 'string' } }, 'npm run bench -- [NOM] [--json FICHIER]', 20)
  const all = await readBenches()
  const chosen = positionals.length > 0 ? all.filter((bench) => positionals.includes(bench.name)) : all
  if (chosen.length === 0) throw new CommandError(`Aucune mesure de ce nom. Il y a : ${all.map((bench) => bench.name).join(', ')}`, 2)
  const lines: BenchLine[] = []
  for (const bench of chosen) lines.push(...await step(bench.name, bench.run))
  printTable(lines)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(lines, null, 2)}\n`)
  return lines.every((line) => line.holds) ? 0 : 1
})

async function readBenches(): Promise<Bench[]> {
  if (!existsSync(folder)) throw new CommandError('Les mesures (tests/bench) ne sont pas dans cette installation.')
  const found: Bench[] = []
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts')).sort()) {
    // A child program of a bench runs when it is imported: only files that declare a bench are.
    if (!declaresBench(file)) continue
    const module: unknown = await import(path.join(folder, file))
    if (hasBench(module)) found.push(module.bench)
  }
  return found
}

function declaresBench(file: string): boolean {
  return /^export const bench\b/m.test(readFileSync(path.join(folder, file), 'utf8'))
}

function hasBench(module: unknown): module is { bench: Bench } {
  return typeof module === 'object' && module !== null && 'bench' in module
}

function printTable(lines: readonly BenchLine[]): void {
  const rows = [
    ['partie', 'mesure', 'valeur', 'unité', 'objectif', 'tenu'],
    ...lines.map((line) => [line.part, line.name, line.value.toLocaleString('fr-FR'), line.unit, line.target, line.target === '' ? '' : line.holds ? 'oui' : 'NON']),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  say()
  for (const row of rows) say(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd())
}
