import { setTimeout as sleep } from 'node:timers/promises'
import { CommandError } from './command.ts'

/** Waits until the application says that it and its database are well; `checkpoint` throws when waiting is over. */
export async function waitUntilHealthy(address: string, seconds: number, checkpoint: () => void): Promise<void> {
  for (let waited = 0; waited < seconds * 10; waited += 1) {
    checkpoint()
    if (await isHealthy(address)) return
    await sleep(100)
  }
  throw new CommandError(`L'application ne répond pas sur ${address}/api/sante après ${seconds} secondes.`)
}

async function isHealthy(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/api/sante`, { signal: AbortSignal.timeout(5000) })
    const body: unknown = await answer.json()
    return answer.ok && typeof body === 'object' && body !== null && 'status' in body && body.status === 'ok'
  } catch {
    return false
  }
}
