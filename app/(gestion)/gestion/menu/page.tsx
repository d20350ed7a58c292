import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { MenuSorter } from '#components/menu/menu-sorter'
import { ButtonLink } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { tied } from '#components/ui/tied'
import { getMenuForEditing } from '#lib/menu/queries'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { type SearchParams, single } from '#lib/platform/list-request'
import { moveEntry, removeEntry, restoreMenu, saveColumn, showEntry } from './actions.ts'
import { ColumnTools } from './column-tools.tsx'
import { menuDoneSentence } from './menu-done-sentence.ts'

export const metadata: Metadata = { title: 'Menu du site' }

const path = '/gestion/menu'

/** The menu of the public site, part by part, each entry with what the public sees of it. */
export default async function MenuPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const menu = await getMenuForEditing(actor, today('Europe/Paris'))
  if (!menu) notFound()
  const done = menuDoneSentence(single((await searchParams)['fait']))
  const unseen = menu.lists.flatMap((list) => list.entries).filter((entry) => entry.state !== 'shown' && entry.state !== 'hidden')
  return (
    <>
      <WorkHeading title="Menu du site" description="Ce que l’on lit en haut et au bas de chaque page. Faites glisser les entrées, ou déplacez-les avec «&nbsp;Monter&nbsp;» et «&nbsp;Descendre&nbsp;»&nbsp;: le site suit aussitôt." actions={<ButtonLink href={`${path}/ajouter`}>Ajouter une entrée</ButtonLink>} />
      <div className="stack">
        {done === null ? null : <Notice kind="success" title={done} voice="announce" />}
        {unseen.length === 0 ? null : <Notice kind="warning" title={unseen.length === 1 ? 'Une entrée n’est pas montrée au public' : `${unseen.length} entrées ne sont pas montrées au public`}>Leur page n’est pas publiée, ou n’existe plus&nbsp;: {unseen.map((entry) => `« ${entry.label} »`).join(', ')}. Publiez la page et l’entrée paraîtra d’elle-même, ou retirez-la.</Notice>}
        {menu.lists.map((list) => (
          <section key={list.id} aria-labelledby={`liste-${list.id}`} className="grid gap-3">
            <h2 id={`liste-${list.id}`}>{tied(list.isTop ? 'En haut de chaque page' : `Au bas de chaque page : ${list.title}`)}</h2>
            <MenuSorter list={list} version={menu.version} move={moveEntry} show={showEntry} />
            {list.isTop ? null : <ColumnTools list={list} version={menu.version} actions={{ move: moveEntry, save: saveColumn, remove: removeEntry }} />}
          </section>
        ))}
        <Disclosure summary="Ajouter une colonne au bas des pages" look="box">
          <RecordForm name="colonne" action={saveColumn} submit="Ajouter la colonne" items={[{ item: 'hidden', name: 'version', value: String(menu.version) }, { item: 'field', field: { name: 'title', label: 'Titre de la colonne', maxLength: 40 } }]} />
        </Disclosure>
        {menu.isDefault ? null : (
          <Disclosure summary="Revenir au menu d’origine" look="box">
            <p className="mb-4 max-w-prose">Tout ce que vous avez changé dans le menu est oublié. Les pages, elles, restent.</p>
            <PressForm action={restoreMenu} values={{ version: String(menu.version) }} label="Remettre le menu d’origine" look={{ variant: 'danger' }} />
          </Disclosure>
        )}
      </div>
    </>
  )
}
