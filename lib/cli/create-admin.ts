import { createInterface } from 'node:readline/promises'
import { z } from 'zod'
import { appointAdmin } from '#lib/accounts/appoint-admin'
import { prefillMissions } from '#lib/content/prefill-missions'
import { commandActor } from '#lib/platform/auth/actor'
import { contentChanged } from '#lib/platform/cache'
import { now, today } from '#lib/platform/clock'
import { closeDatabase } from '#lib/platform/db/client'
import { publicUrl, required } from '#lib/platform/env'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { refusePendingMigrations } from '#lib/platform/process/pending-migrations'
import { say } from '#lib/platform/process/say'

const usage = 'npm run create-admin -- --courriel prenom.nom@exemple.fr --nom "Prénom Nom"'
const schema = z.object({
  courriel: z.email({ error: "l'adresse de courriel n'est pas valable" }),
  nom: z.string().trim().min(2, { error: 'le nom manque' }).max(120, { error: 'le nom est trop long' }),
})

// npm run create-admin: the first account of an installation, and the way back in after a lock-out.
await runCommand(async () => {
  await refusePendingMigrations(required('DATABASE_URL'))
  const { values } = readArguments({ courriel: { type: 'string' }, nom: { type: 'string' } }, usage)
  const parsed = schema.safeParse({
    courriel: (values.courriel ?? await ask('Adresse de courriel : ')).trim().toLowerCase(),
    nom: values.nom ?? await ask('Prénom et nom : '),
  })
  if (!parsed.success) throw new CommandError(`${parsed.error.issues.map((issue) => issue.message).join(' ; ')}.\nUtilisation : ${usage}`, 2)
  const result = await appointAdmin(commandActor, { email: parsed.data.courriel, name: parsed.data.nom }, today('Europe/Paris'))
  // A new installation knows the missions of the law; those that somebody changed or removed stay as they are.
  if (result.ok && (await prefillMissions(commandActor, null, now())).ok) await contentChanged()
  await closeDatabase()
  if (!result.ok) throw new Error(result.code)
  say(result.value === 'appointed'
    ? `${parsed.data.courriel} est maintenant administrateur. Connexion par lien reçu par courriel : ${publicUrl()}/connexion`
    : `${parsed.data.courriel} était déjà administrateur : rien n'a changé.`)
})

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new CommandError(`Utilisation : ${usage}`, 2)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}
