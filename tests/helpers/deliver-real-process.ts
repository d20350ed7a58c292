import { mailTemplates } from '#lib/cli/mail-templates'
import { closeDatabase } from '#lib/platform/db/client'
import { deliverMails } from '#lib/platform/mail/deliver-mails'

// A worker of its own, with the product's own mails, to be killed.
await deliverMails(mailTemplates)
await closeDatabase()
process.disconnect()
