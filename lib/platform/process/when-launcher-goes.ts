import { identify, isAlive, parentOf } from './process-identity.ts'

/**
 * Calls `stop` when the `npm run` that started this command is killed: npm passes a signal to its shell,
 * which dies of it without telling us. Does nothing for a command started otherwise.
 */
export function whenLauncherGoes(stop: () => void): void {
  const launcher = findNpm()
  if (!launcher) return
  const timer = setInterval(() => {
    if (isAlive(launcher)) return
    clearInterval(timer)
    stop()
  }, 500)
  timer.unref()
}

function findNpm() {
  // npm, or npm and its shell.
  const parent = parentOf(process.pid)
  const candidates = parent ? [parent, parentOf(parent.pid)] : []
  const npm = candidates.find((each) => each && /^npm\b|\bnpm-cli\.js\b/.test(each.command))
  return npm ? identify(npm.pid) : null
}
