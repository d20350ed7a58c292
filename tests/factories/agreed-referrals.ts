import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/platform/auth/actor'
import { answerProposal } from '#lib/referrals/answer-proposal'
import type { PersonIdentity } from '#lib/referrals/identity'
import { writeMessage } from '#lib/referrals/write-message'
import { aTrustedNurse, toldIdentity } from '#tests/factories/identities'
import { aNeed, ask, aWelcomingGp, searcherActor, step } from '#tests/factories/referrals'
import { aUser, gpActor, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'

/** A word of its own in each field of an identity that can hold one; figures where letters do not fit. */
export const markedIdentity: PersonIdentity = {
  lastName: 'Zybanom', firstName: 'Zybaprenom', bornOn: '1931-07-29', address: 'Zybadresse', phone: '0399887711', email: 'zybacourriel@exemple.invalid', hasAld: 'yes', canTravel: 'no',
  contact: { name: 'Zybacontact', tie: 'Zybalien', phone: '0699887722', hours: 'Zybahoraires' },
}
export type Written = Readonly<Record<'parties' | 'coordination', string>>

/** An adressage with that identity that went the whole way: sent, a doctor said yes, the sender agreed; the parties wrote to each other. */
export async function anAgreedReferral(written: Written) {
  const nurse = await aTrustedNurse()
  const gp = await aWelcomingGp()
  const practice = havingPassed(gpActor([gp.practiceId], await aUser()), monday)
  const searcher = havingPassed(searcherActor(await aUser()), monday)
  const needId = await aNeed(nurse, toldIdentity(markedIdentity, 'yes'))
  const [proposalId = ''] = await ask(needId, [gp])
  await answerProposal(practice, { proposalId, answer: { answer: 'yes' } }, monday)
  await step(nurse, needId, 'agree')
  const threads: (readonly [Actor, keyof Written])[] = [[nurse, 'parties'], [searcher, 'coordination']]
  for (const [actor, audience] of threads) {
    const sent = await writeMessage(actor, { needId, messageId: randomUUID(), audience, text: written[audience] }, monday)
    if (!sent.ok) throw new Error(sent.code)
  }
  return { nurse, practice, searcher, needId, threads }
}
