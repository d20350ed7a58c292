import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerForm } from '#components/cartodispo/answer-form'
import { StateBadge } from '#components/cartodispo/state-badge'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { ownAvailabilitySentence } from '#lib/cartodispo/availability-sentence'
import { audienceSentence } from '#lib/cartodispo/audience-sentence'
import { getOwnPractice } from '#lib/cartodispo/own-practices-queries'
import { publicReaderCounts } from '#lib/cartodispo/who-reads-queries'
import { publicRules } from '#lib/instance/queries'
import { saidOf } from '#lib/platform/list-request'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { answer } from '../actions.ts'
import { isWelcoming } from '#lib/referrals/wish'
import { findOwnWish } from '#lib/referrals/wish-queries'
import { askForSomebody, giveBackPlace, takeOnePlace, withdrawWish } from './actions.ts'
import { MoreLinks } from './more-links.tsx'
import { WishPart } from './wish-part.tsx'
import { doneSentences } from './done-sentences.ts'

export const metadata: Metadata = { title: 'Disponibilité' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ fait?: string; place?: string }> }

/** The thumb screen: one question, three large answers, and since when the present one holds. */
export default async function PracticePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ id }, { fait, place }] = await Promise.all([params, searchParams])
  const practice = await getOwnPractice(actor, id, now())
  if (!practice) notFound()
  const [{ timeZone }, readers, wish] = await Promise.all([publicRules(), publicReaderCounts(now()), findOwnWish(actor, id)])
  const { entry } = practice
  const done = saidOf(doneSentences, fait)
  return (
    <div className="stack">
      {done === undefined ? null : (
        <Notice kind="success" title={done} voice="announce">
          {fait === 'place' && place !== undefined ? <PressForm action={giveBackPlace} values={{ practiceId: id, rowId: place }} label="Annuler" about="rendre la place" /> : null}
        </Notice>
      )}
      <div className="own-question">
        <p className="text-ink-soft">
          {entry.name}, {entry.siteName}
        </p>
        <h1>{practice.capacity === 'self' ? 'Accueillez-vous de nouveaux patients ?' : 'Accueille-t-on de nouveaux patients ?'}</h1>
      </div>
      <div className="own-state">
        <StateBadge state={entry.state} size="large" />
        <p>{ownAvailabilitySentence(entry, today(timeZone))}</p>
      </div>
      {practice.isReplacement ? (
        <Notice kind="info" title="Vous remplacez ce médecin">Ses réponses restent les siennes pendant le remplacement.</Notice>
      ) : (
        <AnswerForm action={answer} subject={{ name: 'practiceId', id: entry.practiceId }} version={practice.version} state={entry.content?.state ?? null} />
      )}
      <p className="text-ink-soft">{audienceSentence(entry.audience, readers)}</p>
      {practice.isReplacement || !isWelcoming(entry.state) ? null : <WishPart practiceId={entry.practiceId} wish={wish} clock={{ today: today(timeZone), timeZone }} ask={askForSomebody} withdraw={withdrawWish} />}
      <MoreLinks takePlace={takeOnePlace} practiceId={entry.practiceId} placesLeft={entry.placesLeft} absence={entry.isAbsent} keeper={practice.capacity !== 'delegate'} />
    </div>
  )
}
