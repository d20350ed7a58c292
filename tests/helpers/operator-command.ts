import { execFile } from 'node:child_process'
import path from 'node:path'
import { keyNamed } from '#tests/factories/identities'

/** A command as an operator types it in a folder, in the HDS mode, with what they answer. */
export async function operatorCommand(name: string, args: readonly string[], { cwd = process.cwd(), answers = '', settings = {} }: { cwd?: string; answers?: string; settings?: Record<string, string> } = {}): Promise<{ code: number; said: string }> {
  const hds = { REFERRAL_MODE: 'hds', REFERRAL_MODE_DECISION: 'Bureau du 3 novembre 2026, hébergeur certifié de test', IDENTITY_KEYS: keyNamed('2026') }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [path.resolve(`lib/cli/${name}.ts`), ...args], { cwd, env: { ...process.env, ...hds, NODE_OPTIONS: '', ...settings } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr })
    })
    child.stdin?.end(answers)
  })
}
