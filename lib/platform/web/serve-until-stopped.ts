import { now } from '#lib/platform/clock'
import { closeDatabase } from '#lib/platform/db/client'
import { log } from '#lib/platform/log'
import { useProxy } from '#lib/platform/outgoing-calls'
import { whenLauncherGoes } from '#lib/platform/process/when-launcher-goes'
import { writeIncidents } from '#lib/platform/running/write-incidents'
import { openWebServer } from './web-server.ts'

/** Serves until somebody asks to stop (a signal, or the program that launched us is gone); then finishes what has begun. */
export async function serveUntilStopped(root: string, place: { host: string; port: number }): Promise<number> {
  useProxy()
  const server = await openWebServer(root, place)
  log().info({ host: place.host, port: server.port }, 'web: ready')
  // A database that does not answer is no reason to end: they are written with the next ones.
  const incidents = setInterval(() => void writeIncidents(now()).catch(() => undefined), 60_000)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { resolve() })
    whenLauncherGoes(resolve)
  })
  await server.close()
  clearInterval(incidents)
  await writeIncidents(now()).catch(() => undefined)
  await closeDatabase()
  return 0
}
