import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LookForm } from '#components/instance/look-form'
import { WorkHeading } from '#components/layout/work-heading'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { TabLinks } from '#components/ui/tab-links'
import { missingLegal } from '#lib/instance/legal'
import { getInstanceForEditing, getOpeningForEditing } from '#lib/instance/office-queries'
import { listMediaChoices } from '#lib/media/library-queries'
import { choiceOf } from '#lib/media/media-choice'
import { canEditMedia } from '#lib/media/policy'
import { requireActor } from '#lib/platform/auth/session'
import { oneOf, type SearchParams } from '#lib/platform/list-request'
import { now, today } from '#lib/platform/clock'
import { dropClosure, saveClosure, saveIdentity, saveLegal, saveLook, saveOpeningHours, saveSettings } from './actions.ts'
import { identityItems, legalItems, settingItems } from './identity-items.ts'
import { OpeningForms } from './opening-forms.tsx'

export const metadata: Metadata = { title: 'Identité et réglages' }

const path = '/gestion/identite'

export default async function IdentityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const instance = await getInstanceForEditing(actor)
  if (!instance) notFound()
  const view = oneOf((await searchParams)['vue'], ['horaires', 'apparence', 'mentions', 'reglages'])
  const pictures = view === 'apparence' && canEditMedia(actor) ? (await listMediaChoices(actor, { search: '', kind: 'picture', limit: 12, first: instance.look.logoId === null ? [] : [instance.look.logoId] })).map(choiceOf) : null
  const opening = view === 'horaires' ? await getOpeningForEditing(actor, now()) : null
  const version = { item: 'hidden', name: 'version', value: String(instance.version) } as const
  const missing = missingLegal(instance.legal)
  const tab = (key: typeof view, label: string) => ({ href: key === null ? path : `${path}?vue=${key}`, label, status: view === key ? 'current' : 'other' } as const)
  return (
    <>
      <WorkHeading title="Identité et réglages" />
      <div className="mb-6"><TabLinks label="Identité et réglages" links={[tab(null, 'Identité'), tab('horaires', 'Heures et fermetures'), tab('apparence', 'Logo et couleur'), tab('mentions', 'Mentions légales'), tab('reglages', 'Délais et seuils')]} /></div>
      {view === null ? <RecordForm key="identite" action={saveIdentity} submit="Enregistrer" items={[version, ...identityItems(instance.identity)]} /> : null}
      {opening ? <OpeningForms opening={opening} today={today(instance.timeZone)} save={saveOpeningHours} close={saveClosure} reopen={dropClosure} /> : null}
      {view === 'apparence' ? <LookForm key="apparence" action={saveLook} look={instance.look} version={instance.version} pictures={pictures} /> : null}
      {view === 'mentions' ? (
        <div className="stack">
          {missing.length === 0 ? null : <Notice kind="warning" title="Il manque des mentions obligatoires">{missing.join(', ')}. La page publique le dit tant qu’elles manquent.</Notice>}
          <RecordForm key="mentions" action={saveLegal} submit="Enregistrer" items={[version, ...legalItems(instance.legal)]} />
        </div>
      ) : null}
      {view === 'reglages' ? <RecordForm key="reglages" action={saveSettings} submit="Enregistrer" items={[version, ...settingItems(instance.settings)]} /> : null}
    </>
  )
}
