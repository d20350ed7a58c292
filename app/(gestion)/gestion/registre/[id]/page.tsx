import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CallForm } from '#components/cartodispo/call-form'
import { contactItems } from '#components/cartodispo/contact-items'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { getPracticeHistory } from '#lib/cartodispo/history-queries'
import { getOwnPractice } from '#lib/cartodispo/own-practices-queries'
import { practiceKeeperCapacity } from '#lib/cartodispo/policy'
import { getContactSheet, listPlannedAbsences } from '#lib/cartodispo/practice-contact-queries'
import { getPracticeFile } from '#lib/cartodispo/practice-file-queries'
import { publicRules } from '#lib/instance/queries'
import { recordAccess } from '#lib/platform/audit/record-access'
import { requireActor } from '#lib/platform/auth/session'
import { now, today as todayIn } from '#lib/platform/clock'
import { single, type SearchParams } from '#lib/platform/list-request'
import { noteAnswer, noteAttempt } from '../../actions.ts'
import { putBack, saveFileContact, takeOut } from './actions.ts'
import { CallsAndDelegates } from './calls-and-delegates.tsx'
import { fileDoneSentence } from './file-done-sentence.ts'
import { StateSection } from './state-section.tsx'
import { TreatingSection } from './treating-section.tsx'

export const metadata: Metadata = { title: 'Fiche' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

/** Everything on one practice: what it says, how to reach it, what was tried, who answers for it, and the acts by telephone. */
export default async function PracticeFilePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ id }, search, { timeZone }] = await Promise.all([params, searchParams, publicRules()])
  const today = todayIn(timeZone)
  const [practice, file] = await Promise.all([getOwnPractice(actor, id, now()), getPracticeFile(actor, id, today)])
  if (!practice || !file) notFound()
  await recordAccess(actor, { type: 'practice', id })
  const [sheet, absences, history] = await Promise.all([getContactSheet(actor, id, today), listPlannedAbsences(actor, id, today), getPracticeHistory(actor, id, now())])
  const { entry, version, lastContent } = practice
  const done = fileDoneSentence(single(search['fait']))
  const canReserve = lastContent !== null && lastContent.reservations.length + lastContent.reservedCommunes.length > 0
  // The coordination of referrals calls; it keeps neither practices nor people.
  const isKeeper = practiceKeeperCapacity(actor, { practiceId: id }) !== null
  const own = `/espace/disponibilite/${id}`
  return (
    <>
      <WorkHeading title={entry.name} description={`${entry.siteName}, ${entry.addressLine === '' ? '' : `${entry.addressLine}, `}${entry.postalCode} ${entry.communeName}`}
        trail={[isKeeper ? { href: '/gestion/registre', label: 'Registre' } : { href: '/gestion', label: 'Feuille d’appels' }]} current={entry.name}
        actions={<><ButtonLink size="small" variant="secondary" href={`${own}/preciser`}>Préciser</ButtonLink><ButtonLink size="small" variant="secondary" href={`${own}/absence`}>Absence</ButtonLink>{isKeeper ? <ButtonLink size="small" variant="secondary" href={`${own}/depart`}>Départ</ButtonLink> : null}</>} />
      {done === null ? null : <div className="mb-6"><Notice kind="success" title={done} voice="announce" /></div>}
      <div className="file-grid">
        <div className="stack">
          <StateSection entry={entry} absences={absences} file={file} today={today} />
          {practice.isReplacement || file.notTreating ? null : (
            <section><h2>Noter un appel</h2><CallForm noteAnswer={noteAnswer} noteAttempt={noteAttempt} practiceId={id} version={version} canConfirm={entry.content !== null} canReserve={canReserve} place="fiche" /></section>
          )}
          <section>
            <h2>Historique</h2>
            <ol className="history">{(history ?? []).map((line, index) => <li key={index}>{line.sentence}</li>)}</ol>
          </section>
        </div>
        <div className="stack">
          {sheet && isKeeper ? <section><h2>Joindre</h2><Disclosure summary="Modifier les coordonnées et la note"><RecordForm action={saveFileContact} submit="Enregistrer" items={contactItems(id, sheet)} /></Disclosure></section> : null}
          <CallsAndDelegates entry={entry} sheet={sheet} file={file} timeZone={timeZone} today={today} />
          {isKeeper ? <TreatingSection practiceId={id} notTreating={file.notTreating} today={today} takeOut={takeOut} putBack={putBack} /> : null}
        </div>
      </div>
    </>
  )
}
