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

/** The process that started this one, with the command line it shows; null for an orphan. */
export function parentOf(pid: number): { pid: number; command: string } | null {
  try {
    if (process.platform !== 'linux') {
      const parent = Number(show(pid, 'ppid='))
      return parent > 1 ? { pid: parent, command: show(parent, 'command=') } : null
    }
    const parent = Number(readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /s, '').split(' ')[1])
    return parent > 1 ? { pid: parent, command: readFileSync(`/proc/${parent}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() } : null
  } catch {
    return null
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
    return show(pid, 'lstart=') || null
  } catch {
    return null
  }
}

function show(pid: number, column: string): string {
  return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}
