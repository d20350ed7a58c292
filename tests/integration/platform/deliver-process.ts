import { closeDatabase } from '#lib/platform/db/client'
import { deliverMails } from '#lib/platform/mail/deliver-mails'

// A worker of its own, to be killed: says when it prepares a mail, and waits there when it is told to.
const stopsAt = process.env['STOP_AT_MAIL']

await deliverMails({
  test: async (payload) => {
    process.send?.({ preparing: payload['name'] })
    if (payload['name'] === stopsAt) await new Promise((resolve) => setTimeout(resolve, 60_000))
    return { subject: 'Essai', paragraphs: ['Bonjour'], button: null, footer: [] }
  },
})
await closeDatabase()
process.disconnect()
