import { flushCompileCache } from 'node:module'
import { mailTemplates } from '#lib/cli/mail-templates'
import { closeDatabase } from '#lib/platform/db/client'
import { deliverMails } from '#lib/platform/mail/deliver-mails'

// A worker of its own, with the product's own mails, to be killed: what it compiled is kept for the next one before.
flushCompileCache()
await deliverMails(mailTemplates)
await closeDatabase()
process.disconnect()
