import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { memberItems } from '#components/members/person-items'
import { Badge } from '#components/ui/badge'
import { Disclosure } from '#components/ui/disclosure'
import { Facts } from '#components/ui/facts'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { getMember } from '#lib/members/file-queries'
import { memberProfession, memberStateLabels, memberStateTones } from '#lib/members/labels'
import { canEditMembers } from '#lib/members/policy'
import { today } from '#lib/platform/clock'
import { requireActor } from '#lib/platform/auth/session'
import { type SearchParams, single } from '#lib/platform/list-request'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { cancelReceipt, decide, saveMember, settleOneFee } from '../actions.ts'
import { doneSentence } from './done-sentence.ts'
import { MemberDecisions } from './member-decisions.tsx'
import { memberFacts } from './member-facts.tsx'
import { MemberHistory } from './member-history.tsx'
import { MemberYears } from './member-years.tsx'

export const metadata: Metadata = { title: 'Fiche d’un adhérent' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export default async function MemberPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [member, communes, search] = await Promise.all([getMember(actor, (await params).id, 'Europe/Paris'), cachedCommunes(), searchParams])
  if (!member) notFound()
  const name = `${member.firstName} ${member.lastName}`
  const day = today('Europe/Paris')
  const edits = canEditMembers(actor)
  const done = doneSentence(single(search['fait']), member.state)
  return (
    <>
      <WorkHeading title={name} trail={[{ href: '/gestion/adherents', label: 'Adhérents' }]} current={name}
        description={<span className="flex flex-wrap items-center gap-3">{memberProfession(member)} <Badge tone={memberStateTones[member.state]}>{memberStateLabels[member.state]}</Badge></span>} />
      <div className="stack">
        {done === null ? null : <Notice kind="success" title={done} voice="announce" />}
        <MemberDecisions actor={actor} member={member} decide={decide} />
        <section aria-labelledby="demande" className="stack max-w-prose">
          <h2 id="demande">Ce que l’on sait</h2>
          <Facts items={memberFacts(member, day)} />
          {member.motivation === '' ? null : <blockquote className="whitespace-pre-line border-l-4 border-line pl-4">{member.motivation}</blockquote>}
        </section>
        {member.years.length === 0 && member.state !== 'member' ? null : <MemberYears member={member} today={day} edit={edits ? { settle: settleOneFee, cancel: cancelReceipt } : null} />}
        <MemberHistory history={member.history} timeZone="Europe/Paris" />
        {edits ? (
          <Disclosure summary="Compléter ou corriger la fiche" look="box">
            <RecordForm
              name="fiche" action={saveMember} submit="Enregistrer"
              items={[
                { item: 'hidden', name: 'id', value: member.id }, { item: 'hidden', name: 'version', value: String(member.version) },
                ...memberItems(member, communes.filter((one) => one.membership === 'territory' || one.code === member.communeCode), 'office'),
                { item: 'field', saved: member.privateNote, field: { kind: 'textarea', name: 'privateNote', label: 'Note de la coordination', requirement: 'optional', rows: 3, maxLength: 1000, hint: 'Lue par la coordination seule.' } },
              ]}
            />
          </Disclosure>
        ) : null}
      </div>
    </>
  )
}
