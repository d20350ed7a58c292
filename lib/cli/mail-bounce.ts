import { text } from 'node:stream/consumers'
import { now } from '#lib/platform/clock'
import { readBounceNotice } from '#lib/platform/mail/bounce-notice'
import { markBounced } from '#lib/platform/mail/mark-bounced'
import { CommandError, runCommand } from '#lib/platform/process/command'
import { withInstanceDatabase } from '#lib/platform/process/instance-database'
import { say } from '#lib/platform/process/say'

const maxBytes = 2_000_000
/** What a mail server's pipe understands (sysexits.h): junk is dropped, a database that is away is tried again. */
const dataError = 65
const tryAgain = 75

// npm run mail:bounce < message: a notification that a mail server pipes in, for the address of MAIL_BOUNCES_TO.
await runCommand(async () => {
  const message = await text(process.stdin)
  const notice = message.length > maxBytes ? null : readBounceNotice(message)
  if (notice === null) throw new CommandError('Ce message n’est pas un avis de non-remise (RFC 3464) : rien n’a changé.', dataError)
  const outcome = await withInstanceDatabase(() => markBounced(notice, now())).catch(() => { throw new CommandError('La base de données ne répond pas : à présenter de nouveau plus tard.', tryAgain) })
  if (outcome === 'unknown') throw new CommandError('Cet avis ne parle d’aucun courriel envoyé d’ici : rien n’a changé.', dataError)
  say({ marked: 'Le courriel est noté comme refusé.', known: 'Il l’était déjà.', 'not-final': 'L’avis ne dit pas un refus définitif : rien n’a changé.' }[outcome])
})
