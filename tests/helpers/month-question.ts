import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from '#tests/architecture/file-kinds'
import { keptSecret } from '#lib/platform/process/kept-secret'
import { demoFolder, demoUrl } from '#tests/helpers/demo-database'

/** Asks the month's question to a mailbox of the running demo, now whatever the hour: its worker sends the mail. */
export function askByMail(mailbox: string, practiceIds: readonly string[]): void {
  const child = spawnSync(process.execPath, [path.join(root, 'tests/helpers/month-question-child.ts'), mailbox, ...practiceIds], {
    cwd: root, encoding: 'utf8', env: { ...process.env, DATABASE_URL: demoUrl(), SECRET: keptSecret(demoFolder()), PUBLIC_URL: process.env['E2E_BASE_URL'] ?? '' },
  })
  if (child.status !== 0) throw new Error(`the question was not written:\n${child.stdout}${child.stderr}`)
}
