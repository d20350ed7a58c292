import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { applicationHash } from '#lib/platform/process/application-hash'
import { keepRun } from './keep-run.ts'
import { prepareBrowser } from './prepare-browser.ts'
import { type Counts, mutationCounts, playwrightCounts, vitestCounts } from './report-counts.ts'
import { runStep, type Step } from './run-step.ts'

/**
 * `npm run check`: what is quick. `npm test`: everything. `npm run test:long`: the long runs.
 * Every step runs even when an earlier one failed, so that one run tells all there is to repair.
 */
const root = path.resolve(import.meta.dirname, '../..')
const reports = path.join(root, 'reports')
const bin = (name: string) => path.join(root, 'node_modules/.bin', name)
const report = (name: string) => path.join(reports, `${name}.json`)

const vitest = (project: string, more: Partial<Step> = {}): Step => ({
  name: project,
  command: [bin('vitest'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report(project)}`],
  counts: () => vitestCounts(report(project)),
  report: report(project),
  again: `npx vitest run --project ${project}`,
  ...more,
})

const generate: Step = { name: 'generate', command: [bin('prisma'), 'generate'], environment: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }, again: 'npm run generate' }

const quick: readonly Step[] = [
  generate,
  { name: 'lint', command: [bin('oxlint'), '--type-aware', '--deny-warnings'], again: 'npm run lint' },
  { name: 'route types', command: [bin('next'), 'typegen'], again: 'npm run types' },
  { name: 'types', command: [bin('tsc'), '--noEmit'], again: 'npm run types' },
  { name: 'dead code', command: [bin('knip')], again: 'npm run dead' },
  vitest('unit'),
]

const playwright = (name: string, specs: readonly string[], more: Partial<Step> = {}): Step => ({
  name,
  before: prepareBrowser,
  command: [bin('playwright'), 'test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json', ...specs],
  counts: () => playwrightCounts(report('browser')),
  report: report('browser'),
  again: ['npx playwright test -c tests/e2e/playwright.config.ts', ...specs].join(' '),
  ...more,
  environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('browser'), ...more.environment },
})

const rest: readonly Step[] = [vitest('integration'), playwright('browser', [])]

/** Specs that try every combination of page, person and screen when they have the time. */
const exhaustive = ['accessible-pages', 'written-empty', 'first-time-coordinator']

const long: readonly Step[] = [
  generate,
  vitest('unit', { name: 'unit, long', environment: { LONG_RUN: '1' }, again: 'LONG_RUN=1 npx vitest run --project unit' }),
  vitest('integration', { name: 'integration, long', environment: { LONG_RUN: '1' }, again: 'LONG_RUN=1 npx vitest run --project integration' }),
  playwright('browser, long', exhaustive, { environment: { LONG_RUN: '1' }, again: `LONG_RUN=1 npx playwright test -c tests/e2e/playwright.config.ts ${exhaustive.join(' ')}` }),
  playwright('browser, examples', ['examples'], { environment: { LONG_RUN: '1' }, again: 'LONG_RUN=1 npx playwright test -c tests/e2e/playwright.config.ts examples' }),
  {
    name: 'mutation',
    // Each file of rules counts as one test: it passes when enough of its mutants are caught.
    command: [bin('stryker'), 'run', 'tests/mutation/stryker.config.json'],
    counts: () => mutationCounts(report('mutation')),
    report: report('mutation'),
    again: 'npx stryker run tests/mutation/stryker.config.json',
  },
  {
    name: 'soak',
    command: [bin('vitest'), 'run', '--config', 'tests/soak/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report('soak')}`],
    counts: () => vitestCounts(report('soak')),
    report: report('soak'),
    again: 'SOAK_SECONDS=60 npx vitest run --config tests/soak/vitest.config.ts',
  },
]

const plans: Record<string, readonly Step[]> = { check: quick, test: [...quick, ...rest], long }

const [, , wanted = 'test'] = process.argv
const steps = plans[wanted]
if (!steps) {
  console.error(`Unknown: ${wanted}. Choose ${Object.keys(plans).join(', ')}.`)
  process.exit(2)
}
mkdirSync(reports, { recursive: true })
process.exitCode = await runAll(steps)

async function runAll(plan: readonly Step[]): Promise<number> {
  const total: Counts = { passed: 0, failed: 0 }
  const failed: Step[] = []
  const summary: string[] = []
  const tested = applicationHash(root)
  for (const [index, step] of plan.entries()) {
    console.log(`\n── ${index + 1}/${plan.length} ${step.name} ──`)
    const { counts, seconds } = await runStep(step, root)
    total.passed += counts.passed
    total.failed += counts.failed
    if (counts.failed > 0) failed.push(step)
    summary.push(`${counts.failed > 0 ? '✗' : '✓'} ${step.name.padEnd(18)} ${seconds.toFixed(1).padStart(7)} s   ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`)
    console.log(summary.at(-1))
  }
  console.log(`\n${summary.join('\n')}\n`)
  for (const step of failed) console.log(`To repair "${step.name}", see its lines above, then run it alone: ${step.again}`)
  if (failed.length === 0) console.log(wanted === 'check' ? 'Next: npm test (everything, browser included), or commit.' : 'Next: commit, or npm run demo to look at it.')
  // What /securite tells of this very code.
  if (wanted === 'test') keepRun(root, { ...total, tested })
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return failed.length > 0 ? 1 : 0
}
