import path from 'node:path'
import { childEnvironment, env } from '#lib/platform/env'
import { prepareBuild } from './prepare-application.ts'
import type { DemoPlace } from './prepare-demo.ts'
import { step } from './say.ts'
import type { Supervisor } from './supervisor.ts'
import { waitUntilHealthy } from './wait-until-healthy.ts'

const healthySeconds = 60

/** Builds what has changed, starts the web server and the worker, and waits until they are well. */
export async function serveDemo(place: DemoPlace, supervisor: Supervisor): Promise<void> {
  const { HOST, PORT, NEXT_DIST_DIR } = env()
  const { root, logs } = place
  await step("Construction de l'application", () => prepareBuild({ ...place, run: supervisor.run, distDir: NEXT_DIST_DIR }))
  supervisor.checkpoint()
  const environment = childEnvironment({ NODE_ENV: 'production' })
  await step('Serveur et tâches de fond', async () => {
    supervisor.start({
      name: 'Serveur', environment, logFile: path.join(logs, 'serveur.log'),
      args: [path.join(root, 'lib/cli/serve.ts')],
    })
    supervisor.start({ name: 'Tâches de fond', environment, logFile: path.join(logs, 'worker.log'), args: [path.join(root, 'lib/cli/worker.ts')] })
    await waitUntilHealthy(`http://${reachable(HOST)}:${PORT}`, healthySeconds, supervisor.checkpoint)
  })
}

function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
