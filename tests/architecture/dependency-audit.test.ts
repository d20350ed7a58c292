import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '#tests/architecture/file-kinds'

const folder = mkdtempSync(path.join(tmpdir(), 'cpts-audit-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

/** The step of .ci/run, with a registry that answers this. */
function audit(answer: string): { code: number | null; says: string } {
  writeFileSync(path.join(folder, 'answer'), answer)
  writeFileSync(path.join(folder, 'npm'), `#!/bin/sh\ncat ${path.join(folder, 'answer')}\nexit 1\n`)
  chmodSync(path.join(folder, 'npm'), 0o755)
  const run = spawnSync(path.join(root, '.ci/audit'), { encoding: 'utf8', env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` } })
  return { code: run.status, says: run.stdout }
}

const report = (counts: Record<string, number>, vulnerabilities = {}) => JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0, ...counts } } })

test('a high or critical one stops, and is named', () => {
  const { code, says } = audit(report({ high: 1, total: 3 }, { nodemailer: { severity: 'high', range: '<8' }, other: { severity: 'low', range: '*' } }))
  expect(code).toBe(1)
  expect(says).toContain('nodemailer <8: high')
  expect(says).not.toContain('other')
})

test('lesser ones are counted and stop nothing', () => {
  expect(audit(report({ moderate: 2, total: 2 }))).toEqual({ code: 0, says: 'audit: 2 known, 0 high or critical\n' })
})

test.each([['an error', '{"message":"405 Method Not Allowed","error":{"summary":""}}'], ['nothing', ''], ['a page', '<html>']])('a registry that answers %s is told, and stops nothing', (_, answer) => {
  expect(audit(answer)).toMatchObject({ code: 0, says: expect.stringContaining('does not answer') })
})

test('the step is part of what the forge runs', () => {
  expect(readFileSync(path.join(root, '.ci/run'), 'utf8')).toMatch(/^\.ci\/audit \|\| \{ .*exit 1; \}$/m)
})
