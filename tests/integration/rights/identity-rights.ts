import { randomUUID } from 'node:crypto'
import { dropOlderList } from '#lib/referrals/drop-older-list'
import { eraseOlder } from '#lib/referrals/erase-older'
import { listIdentityOpenings } from '#lib/referrals/identity-queries'
import { informOlder } from '#lib/referrals/inform-older'
import { keepOlderList } from '#lib/referrals/keep-older-list'
import { getThreadState, listUnreadThreads } from '#lib/referrals/message-queries'
import { noteOlderTry } from '#lib/referrals/note-older-try'
import { countOlder, getOlder, getOlderEnding, listOlder } from '#lib/referrals/older-queries'
import { openIdentity } from '#lib/referrals/open-identity'
import { openOlderList } from '#lib/referrals/open-older-list'
import { openThread } from '#lib/referrals/open-thread'
import { takeOlderRequests } from '#lib/referrals/take-older-requests'
import { writeMessage } from '#lib/referrals/write-message'
import { nobody } from '#tests/integration/rights/columns'
import { acceptedNeed, sentNeed } from '#tests/integration/rights/referral-rights'
import { forActors, type RightsRow } from '#tests/integration/rights/row'

/** What is there in the HDS mode alone: the rights are asked in the minimal mode, where nobody has any. */
export const identityRights: readonly RightsRow[] = [
  // Who may where identities are kept: tests/integration/referrals/identity.test.ts, column by column.
  forActors({ name: 'openIdentity', situation: 'in the minimal mode', may: nobody, given: acceptedNeed, call: (actor, { now }, needId) => openIdentity(actor, { needId }, now) }),
  forActors({ name: 'writeMessage', situation: 'in the minimal mode', may: nobody, given: acceptedNeed, call: (actor, { now }, needId) => writeMessage(actor, { needId, messageId: randomUUID(), audience: 'parties', text: 'Bonjour' }, now) }),
  forActors({ name: 'openThread', situation: 'in the minimal mode', may: nobody, given: acceptedNeed, call: (actor, { now }, needId) => openThread(actor, { needId, audience: 'parties' }, now) }),
  forActors({ name: 'getThreadState', situation: 'in the minimal mode', may: nobody, given: acceptedNeed, call: (actor, _, needId) => getThreadState(actor, needId) }),
  forActors({ name: 'listUnreadThreads', situation: 'in the minimal mode', may: nobody, given: acceptedNeed, call: async (actor, _, needId) => [...(await listUnreadThreads(actor, [needId]))] }),
  forActors({ name: 'listIdentityOpenings', situation: 'in the minimal mode', may: nobody, given: acceptedNeed, call: (actor, _, needId) => listIdentityOpenings(actor, needId) }),
  // Who may where identities are kept: tests/integration/referrals/older-requests.test.ts, column by column.
  forActors({ name: 'keepOlderList', situation: 'in the minimal mode', may: nobody, call: (actor, { now }) => keepOlderList(actor, { id: randomUUID(), bytes: Buffer.from('Nom') }, now) }),
  forActors({ name: 'openOlderList', situation: 'in the minimal mode', may: nobody, call: (actor, { now }) => openOlderList(actor, { listId: randomUUID() }, now) }),
  forActors({ name: 'takeOlderRequests', situation: 'in the minimal mode', may: nobody, call: (actor, { now }) => takeOlderRequests(actor, { listId: randomUUID() }, now) }),
  forActors({ name: 'dropOlderList', situation: 'in the minimal mode', may: nobody, call: (actor, { now }) => dropOlderList(actor, { listId: randomUUID() }, now) }),
  forActors({ name: 'informOlder', situation: 'in the minimal mode', may: nobody, given: sentNeed, call: (actor, { now }, needId) => informOlder(actor, { needId, people: [], who: { identities: [], names: [], sendsAnyway: 'no' }, consentWay: 'phone', spoken: { language: 'fr', interpreted: 'no' }, priority: 'usual', practicalNeeds: [] }, now) }),
  forActors({ name: 'noteOlderTry', situation: 'in the minimal mode', may: nobody, given: sentNeed, call: (actor, { now }, needId) => noteOlderTry(actor, { needId, version: 1 }, now) }),
  forActors({ name: 'eraseOlder', situation: 'in the minimal mode', may: nobody, given: sentNeed, call: (actor, { now }, needId) => eraseOlder(actor, { needId, end: 'declined' }, now) }),
  forActors({ name: 'listOlder', situation: 'in the minimal mode', may: nobody, call: (actor) => listOlder(actor, { page: 1, pageSize: 10 }) }),
  forActors({ name: 'countOlder', situation: 'in the minimal mode', may: nobody, call: (actor) => countOlder(actor) }),
  forActors({ name: 'getOlderEnding', may: ['coordination_referrals'], call: (actor, { now }) => getOlderEnding(actor, now) }),
  forActors({ name: 'getOlder', situation: 'in the minimal mode', may: nobody, given: sentNeed, call: (actor, _, needId) => getOlder(actor, needId) }),
]
