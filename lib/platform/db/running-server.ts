import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The port of the embedded PostgreSQL that runs on this folder now; null when none does. */
export function runningServerPort(folder: string): number | null {
  const data = path.join(folder, 'data')
  const file = path.join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, place, , port] = readFileSync(file, 'utf8').split('\n')
  if (!pid || place !== data || !port || !isServerOf(Number(pid), data)) return null
  return Number(port)
}

function isServerOf(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0)
    // After a crash the number may belong to somebody else's process.
    return process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data)
  } catch {
    return false
  }
}
