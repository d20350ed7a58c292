import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OutsideHelp } from '#components/territory/outside-help'
import { Breadcrumb } from '#components/ui/breadcrumb'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { callbackMoments } from '#lib/callbacks/callback-choices'
import { callbackMomentLabels } from '#lib/callbacks/labels'
import { handedOnNotice } from '#lib/callbacks/notice-text'
import { townHallOf } from '#lib/callbacks/policy'
import { publicCallbackCommunes } from '#lib/callbacks/queries'
import { elsewhere } from '#lib/callbacks/schema'
import { requireActor } from '#lib/platform/auth/session'
import { publicNeighbours } from '#lib/territory/neighbour-queries'
import { handOn } from './actions.ts'

export const metadata: Metadata = { title: 'Faire rappeler quelqu’un' }

/** The form of a town hall: whom to call, and nothing else; what it knew is erased after the call. */
export default async function HandOnPage() {
  const actor = await requireActor()
  const townHall = townHallOf(actor)
  if (!townHall) notFound()
  const [communes, neighbours] = await Promise.all([publicCallbackCommunes(), publicNeighbours()])
  return (
    <div className="stack">
      <div>
        <Breadcrumb trail={[{ href: '/espace/adressages', label: 'Adressages' }]} current="Faire rappeler quelqu’un" />
        <h1>Faire rappeler quelqu’un</h1>
        <p className="lead">La personne n’a pas de médecin traitant&nbsp;: la coordination l’appelle et cherche avec elle.</p>
      </div>
      <Notice kind="warning" title="Rien sur sa santé, et une urgence va au 15">Seulement de quoi la rappeler. Pour un besoin de soins aujourd’hui&nbsp;: le 116&nbsp;117.</Notice>
      <RecordForm action={handOn} submit="Transmettre à la coordination" look={{ size: 'large', width: 'full' }} items={[
        { item: 'hidden', name: 'requestKey', value: randomUUID() },
        { item: 'field', field: { name: 'name', label: 'Nom de la personne', autoComplete: 'off', maxLength: 120 } },
        { item: 'field', field: { kind: 'tel', name: 'phone', label: 'Son téléphone', autoComplete: 'off', width: 'medium' } },
        { item: 'field', saved: '', field: { kind: 'select', name: 'communeCode', label: 'Sa commune', emptyLabel: 'Choisissez', options: [...communes.map(({ code, name }) => ({ value: code, label: name })), { value: elsewhere, label: 'Une commune qui n’est pas dans cette liste' }] } },
        { item: 'radios', saved: 'any', field: { name: 'moment', legend: 'Quand l’appeler', layout: 'inline', options: callbackMoments.map((value) => ({ value, label: callbackMomentLabels[value] })) } },
        { item: 'boxes', field: { name: 'agreed', legend: 'Accord', options: [{ value: 'oui', label: handedOnNotice.text() }] } },
      ]} />
      <OutsideHelp neighbours={neighbours} />
    </div>
  )
}
