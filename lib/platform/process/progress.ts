import { complain } from './say.ts'

/** Says on the error output how far a reading has come: one line that grows on a terminal, a line each ten percent elsewhere. */
export function showProgress(label: string): (done: number, total: number) => void {
  let shown = -1
  return (done, total) => {
    const percent = total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100))
    const step = process.stderr.isTTY ? percent : Math.floor(percent / 10) * 10
    if (step === shown) return
    shown = step
    if (process.stderr.isTTY) process.stderr.write(`\r${label} : ${percent} %${percent === 100 ? '\n' : ''}`)
    else complain(`${label} : ${step} %`)
  }
}
