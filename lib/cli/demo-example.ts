import { publicPersonas } from '#lib/accounts/queries'
import { publicInstance } from '#lib/instance/queries'
import { env, publicUrl } from '#lib/platform/env'
import { CommandError } from '#lib/platform/process/command'
import type { DemoPlace } from '#lib/platform/process/prepare-demo'
import { say, step } from '#lib/platform/process/say'
import { loadExample } from '#prisma/seed'

/** Loads the example, into an empty database only; data of one's own stay as they are and are served. */
export async function loadDemoExample(name: string): Promise<void> {
  const outcome = await step(`Exemple « ${name} »`, () => loadExample(name, { onProgress: (sentence) => { say(`    … ${sentence}`) } }))
  if (outcome !== 'not-empty') return
  const { exampleName } = await publicInstance()
  if (exampleName !== null) {
    throw new CommandError(`Ce dossier contient l'exemple « ${exampleName} ». Pour voir « ${name} », choisissez-en un autre : DATA_DIR=.data-${name} npm run demo -- --exemple ${name}`)
  }
  say("  – La base contient déjà des données : l'exemple n'est pas chargé.")
}

/** The end of a successful start: where to go, as whom, how to stop and how to begin again. */
export async function tellHowToUse({ folder, logs }: DemoPlace): Promise<void> {
  const address = publicUrl()
  const personas = await publicPersonas()
  say(`\nC'est prêt : ouvrez ${address}\n`)
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
