import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type TestObjectStore = { settings: Record<string, string>; stop: () => void }

/** Starts a server that speaks S3, and says which settings lead to its bucket. */
export async function startS3Server(): Promise<TestObjectStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cpts-s3-'))
  const child = fork(path.join(import.meta.dirname, 's3-process.ts'), { execArgv: [], env: { ...process.env, S3_FOLDER: folder }, stdio: 'inherit' })
  const [{ port }] = await once(child, 'message') as [{ port: number }]
  return {
    settings: { S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_BUCKET: 'medias', S3_REGION: 'fr-nord', S3_ACCESS_KEY_ID: 'S3RVER', S3_SECRET_ACCESS_KEY: 'S3RVER' },
    stop: () => {
      child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
