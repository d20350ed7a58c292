import { required } from '#lib/platform/env'
import { CommandError, runCommand } from '#lib/platform/process/command'
import { refuseOldServer } from '#lib/platform/process/pending-migrations'
import { say } from '#lib/platform/process/say'
import { migrateDatabase } from '#lib/platform/db/migrations'

// npm run migrate: brings the database up to date, with the owner's role, and gives the application's role its rights.
await runCommand(async () => {
  const ownerUrl = required('DATABASE_OWNER_URL')
  const appRole = decodeURIComponent(new URL(required('DATABASE_URL')).username)
  if (appRole === decodeURIComponent(new URL(ownerUrl).username)) {
    throw new CommandError("DATABASE_URL et DATABASE_OWNER_URL désignent le même rôle. Il en faut deux : l'application ne doit pas pouvoir réécrire l'audit (voir « Réglages » dans le README).")
  }
  await refuseOldServer(ownerUrl)
  const applied = await migrateDatabase(ownerUrl, appRole)
  for (const name of applied) say(`  ✓ ${name}`)
  say(applied.length > 0 ? `${applied.length} migration(s) appliquée(s). Relancez ensuite le serveur et le worker.` : 'La base de données était déjà à jour.')
})
