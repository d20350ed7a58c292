import type { Metadata } from 'next'
import { AskedFacts } from '#components/referrals/asked-facts'
import { PartAnswer } from '#components/referrals/part-answer'
import { Disclosure } from '#components/ui/disclosure'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { now } from '#lib/platform/clock'
import { oneOf } from '#lib/platform/list-request'
import { declineReasonLabels, undoneLabels } from '#lib/referrals/labels'
import { declineReasons } from '#lib/referrals/reasons'
import { publicLinkedProposal } from '#lib/referrals/proposal-queries'
import { UnusableLink } from '../confirmer/unusable-link.tsx'
import { answerProposalMail, undoAnswerMail } from './actions.ts'
import { ProposalAnswered } from './proposal-answered.tsx'

export const dynamic = 'force-dynamic'
// Like every page behind a mail's link: see /confirmer.
export const metadata: Metadata = { title: 'Un nouveau patient ?', referrer: 'same-origin', robots: { index: false } }

type Search = Promise<{ jeton?: string | string[]; annule?: string | string[] }>

/** Behind a question's mail: for whom, without a name, and three answers. Opening it changes nothing. */
export default async function AnswerPage({ searchParams }: { searchParams: Search }) {
  const { jeton, annule } = await searchParams
  const token = typeof jeton === 'string' ? jeton : ''
  const [proposal, instance] = await Promise.all([publicLinkedProposal(token, now()), cachedInstance()])
  if (!proposal.ok) return <UnusableLink why={proposal.code} phone={phoneOf(instance)} />
  const { doctor, isOpen, state, isUndoable, isByPhone, description } = proposal.value
  const isForDoctor = description.asked.kind === 'find_gp'
  if (!isOpen) return <ProposalAnswered undo={isUndoable ? { action: undoAnswerMail, token } : null} doctor={doctor} state={state} isByPhone={isByPhone} phone={phoneOf(instance)} />
  const undone = oneOf(typeof annule === 'string' ? annule : '', ['as-before', 'stays-closed'] as const)
  return (
    <div className="stack">
      <div>
        <h1>{isForDoctor ? 'Pouvez-vous accueillir' : 'Pouvez-vous prendre le relais pour'} {description.people === 1 ? 'cette personne' : 'ces personnes'}&nbsp;?</h1>
        <p className="lead">La question s’adresse {doctor.startsWith('Dr ') ? `au cabinet du ${doctor}` : `à ${doctor}`}.</p>
      </div>
      {undone === null || state !== 'proposed' ? null : <Notice kind="success" title="C’est annulé" voice="announce">{undoneLabels[undone]}</Notice>}
      <AskedFacts description={description} />
      {state === 'call_back' ? <Notice kind="info" title="Vous avez demandé qu’on vous rappelle">La coordination appelle votre secrétariat. Vous pouvez aussi répondre ici.</Notice> : null}
      <section aria-labelledby="oui" className="stack">
        <h2 id="oui">Oui</h2>
        <p>La personne est prévenue, puis prend rendez-vous avec le code qu’on lui donne.{isForDoctor ? ' Une place est notée comme prise.' : ''}</p>
        <RecordForm name="oui" action={answerProposalMail} submit={isForDoctor ? 'Oui, nous accueillons' : 'Oui, nous prenons le relais'} look={{ size: 'large', width: 'full' }} items={[{ item: 'hidden', name: 'token', value: token }, { item: 'hidden', name: 'answer', value: 'yes' }, { item: 'hidden', name: 'people', value: String(description.people) }]} />
        {description.people < 2 || !isForDoctor ? null : <Disclosure summary="Oui, pour une partie seulement" look="box"><PartAnswer name="partie" action={answerProposalMail} values={{ token }} ages={description.ages} submit="Proposer pour une partie" /></Disclosure>}
        <RecordForm name="rappel" action={answerProposalMail} submit={isForDoctor ? 'Rappelez mon secrétariat' : 'Rappelez-nous'} look={{ variant: 'secondary', size: 'large', width: 'full' }} items={[{ item: 'hidden', name: 'token', value: token }, { item: 'hidden', name: 'answer', value: 'call_back' }]} />
      </section>
      <section aria-labelledby="non" className="stack">
        <h2 id="non">Non, pas cette fois</h2>
        <RecordForm name="non" action={answerProposalMail} submit="Répondre non" look={{ variant: 'secondary', size: 'large', width: 'full' }} items={[
          { item: 'hidden', name: 'token', value: token },
          { item: 'hidden', name: 'answer', value: 'no' },
          { item: 'radios', field: { name: 'reason', legend: 'Pour quelle raison ?', hint: 'Lue par la coordination seule, jamais montrée avec votre nom.', options: declineReasons.map((value) => ({ value, label: declineReasonLabels[value] })) } },
          ...(isForDoctor ? [{ item: 'boxes', field: { name: 'closesEntry', legend: 'S’il n’y a plus de place', requirement: 'optional', options: [{ value: 'oui', label: 'Le noter aussi dans le registre : plus de nouveaux patients pour le moment' }] } } as const] : []),
        ]} />
      </section>
    </div>
  )
}
