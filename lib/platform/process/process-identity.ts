import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process for sure: its number may go to another one after a crash or a reboot, number and start time do not. */
export type ProcessIdentity = { pid: number; startedAt: string }

/** Who has this number now; null when nobody has. */
export function identify(pid: number): ProcessIdentity | null {
  const startedAt = process.platform === 'linux' ? linuxStart(pid) : otherStart(pid)
  return startedAt ? { pid, startedAt } : null
}

/** Whether this very process still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt
}

/** Sends a signal to a process and all those it started (they share its group); gone already is fine. */
export function signalGroup(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  try {
    process.kill(-identity.pid, signal)
  } catch {
    // The whole group has gone.
  }
}

// Field 22, counted after the name in parentheses, which may hold spaces. A zombie counts as gone.
function linuxStart(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /s, '').split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    return fields[0] === 'Z' ? null : `${boot}:${fields[19]}`
  } catch {
    return null
  }
}

function otherStart(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null
  } catch {
    return null
  }
}
