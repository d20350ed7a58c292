import { commandActor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import { closeDatabase } from '#lib/platform/db/client'
import { identityKeys, referralMode, required } from '#lib/platform/env'
import { CommandError, runCommand } from '#lib/platform/process/command'
import { refusePendingMigrations } from '#lib/platform/process/pending-migrations'
import { say } from '#lib/platform/process/say'
import { rotateIdentities } from '#lib/referrals/rotate-identities'

// npm run identity:rotate: encrypts every identity with the first key of IDENTITY_KEYS, while the site runs. Safe to stop and to run again.
await runCommand(async () => {
  await refusePendingMigrations(required('DATABASE_URL'))
  if (referralMode() !== 'hds') throw new CommandError('Cette installation ne garde aucune identité (REFERRAL_MODE=minimal) : rien à faire.')
  const result = await rotateIdentities(commandActor, { batch: 500 }, now())
  await closeDatabase()
  if (!result.ok && result.code === 'key-missing') throw new CommandError(`Des identités sont chiffrées avec une clé absente de IDENTITY_KEYS : ${String(result.details['keys'])}. Remettez-la dans la liste, après la clé qui sert, puis relancez. Rien n'a été changé.`)
  if (!result.ok) throw new Error(result.code)
  say(`${result.value.resealed} identité(s) rechiffrée(s) avec la clé « ${identityKeys()[0].id} ». Les autres clés peuvent quitter IDENTITY_KEYS une fois tous les serveurs relancés avec celle-ci, et ce message à 0.`)
})
