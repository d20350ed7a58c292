import path from 'node:path'
import { childEnvironment, env, publicUrl } from '#lib/platform/env'
import { nextCommand } from './prepare-application.ts'
import type { DemoPlace } from './prepare-demo.ts'
import { say, step } from './say.ts'
import type { Supervisor } from './supervisor.ts'
import { waitUntilHealthy } from './wait-until-healthy.ts'

const healthySeconds = 60

/** Starts the web server and the worker, waits until they are well, and says how to use them. */
export async function serveDemo({ root, folder, logs }: DemoPlace, supervisor: Supervisor): Promise<void> {
  const { HOST, PORT } = env()
  const environment = childEnvironment({ NODE_ENV: 'production' })
  await step('Serveur et tâches de fond', async () => {
    supervisor.start({
      name: 'Serveur', environment, logFile: path.join(logs, 'serveur.log'),
      args: [nextCommand(root), 'start', root, '-H', HOST, '-p', String(PORT)],
    })
    supervisor.start({ name: 'Tâches de fond', environment, logFile: path.join(logs, 'worker.log'), args: [path.join(root, 'lib/cli/worker.ts')] })
    await waitUntilHealthy(`http://${reachable(HOST)}:${PORT}`, healthySeconds, supervisor.checkpoint)
  })
  await tellHowToUse(folder, logs)
}

function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

async function tellHowToUse(folder: string, logs: string): Promise<void> {
  const address = publicUrl()
  say(`\nC'est prêt : ouvrez ${address}\n`)
  const { publicPersonas } = await import('#lib/accounts/queries')
  const { closeDatabase } = await import('#lib/platform/db/client')
  const personas = await publicPersonas()
  await closeDatabase()
  if (personas.length > 0) {
    say(`Se connecter comme… (${address}/connexion)`)
    for (const persona of personas) say(`  – ${persona.name} : ${persona.introduction}`)
  } else {
    say(`Se connecter : ${address}/connexion (« se connecter comme… » demande EXAMPLE_SIGN_IN=oui dès que la base ou l'adresse sont les vôtres)`)
  }
  say(env().SMTP_URL ? '\nLes courriels partent par le serveur de SMTP_URL.' : `\nLes courriels ne partent pas : ils se lisent sur ${address}/courriels`)
  say(`Journaux : ${logs}`)
  say('Arrêter : Ctrl-C. Relancer : npm run demo, les données sont gardées.')
  say(`Tout recommencer : arrêter, supprimer ${folder}, relancer.`)
}
