import { forgetContactMessages } from '#lib/contact/forget-contact-messages'
import { countUnreadContact, getContactMessage, listContactChoices, listContactMessages } from '#lib/contact/queries'
import { contactRequest } from '#lib/contact/schema'
import { sendContactMessage } from '#lib/contact/send-contact-message'
import { takeContactMessage } from '#lib/contact/take-contact-message'
import { updateContactMessage } from '#lib/contact/update-contact-message'
import { aContactForm, aContactMessage } from '#tests/factories/contact'
import { callers, everybody } from '#tests/integration/rights/columns'
import { forActors, forReaders, type RightsRow } from '#tests/integration/rights/row'

const followUp = { version: 1, assignedToId: null, privateNote: 'Rappelée.', replyMeans: 'phone', replyNote: '', state: 'closed' } as const

/** "Contact": anybody writes, the coordination reads. */
export const contactRights: readonly RightsRow[] = [
  forReaders({ name: 'sendContactMessage', may: everybody, call: (reader, { now }) => sendContactMessage(reader, aContactForm({}, now), now) }),
  forActors({ name: 'takeContactMessage', may: callers, given: ({ now }) => aContactMessage({}, now), call: (actor, { now }, id) => takeContactMessage(actor, { id, version: 1, as: 'mine' }, now) }),
  forActors({ name: 'updateContactMessage', may: callers, given: ({ now }) => aContactMessage({}, now), call: (actor, { now }, id) => updateContactMessage(actor, { id, ...followUp }, now) }),
  forActors({ name: 'forgetContactMessages', may: callers, given: ({ now }) => aContactMessage({}, now), call: (actor, { now }) => forgetContactMessages(actor, null, now) }),
  forActors({ name: 'listContactMessages', may: callers, given: ({ now }) => aContactMessage({}, now), call: (actor) => listContactMessages(actor, contactRequest({})) }),
  forActors({ name: 'getContactMessage', may: callers, given: ({ now }) => aContactMessage({}, now), call: (actor, _, id) => getContactMessage(actor, id) }),
  forActors({ name: 'countUnreadContact', may: callers, call: (actor) => countUnreadContact(actor) }),
  forActors({ name: 'listContactChoices', may: callers, call: (actor, { today }) => listContactChoices(actor, today) }),
]
