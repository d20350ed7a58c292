import type { Metadata } from 'next'
import Link from 'next/link'
import { ActionRows } from '#components/content/action-rows'
import { Section } from '#components/layout/section'
import { EmptyState } from '#components/ui/empty-state'
import { cachedActions, cachedAxes, cachedMissions, cachedPathways } from '#lib/content/cached-lists'
import { projectOutline, servedMissions } from '#lib/content/project-outline'
import { pathwayKinds } from '#lib/content/kinds/pathway'
import { plural } from '#lib/platform/format/french-count'
import { pageMetadata } from '../page-metadata.ts'
import { siteFilesOf } from '../site-media.tsx'
import { SitePage } from '../site-page.tsx'

const title = 'Le projet de santé'
const description = 'Les axes du projet de santé de la CPTS et leurs actions : ce qui est prévu, en cours, réalisé.'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description, path: '/projet-de-sante' })

export default async function HealthProjectPage() {
  const [axes, actions, pathways, missions] = await Promise.all([cachedAxes(), cachedActions(), cachedPathways(), cachedMissions()])
  const serving = actions.map((one) => ({ ...one, values: { ...one.values, missions: servedMissions(one.values, axes) } }))
  const parts = projectOutline(axes, serving)
  const filesOf = await siteFilesOf(pathways)
  const lead = parts.length === 0 ? undefined : `${plural(axes.length, 'axe', 'axes')}, ${plural(actions.length, 'action', 'actions')} : ce que les professionnels du territoire ont décidé de faire ensemble, et où ils en sont.`
  return (
    <SitePage title={title} lead={lead} path="/projet-de-sante" note={missions.length === 0 ? null : <p><Link href="/nos-missions" prefetch={false}>Les missions que ce projet sert</Link></p>}>
      {parts.length === 0 ? <div className="page-grid py-10"><EmptyState title="Le projet de santé s’écrit" action={{ href: '/cpts', label: 'Découvrir la CPTS' }}>Ses axes et ses actions seront présentés ici dès qu’ils seront arrêtés.</EmptyState></div> : null}
      {parts.map(({ axis, actions: own }, index) => (
        <section key={axis?.id ?? 'autres'} id={axis === null ? undefined : `axe-${axis.values.number ?? index + 1}`} className="section axis-part" data-ground={index % 2 === 0 ? 'paper' : 'surface'}>
          <div className="page-grid axis-grid">
            <header className="axis-head">
              {axis === null ? <h2>Autres actions</h2> : (
                <>
                  <p className="axis-number" aria-hidden>{axis.values.number}</p>
                  <h2><span className="axis-kicker">Axe {axis.values.number}</span> {axis.values.title}</h2>
                  <p className="whitespace-pre-line text-ink-soft">{axis.values.context}</p>
                </>
              )}
            </header>
            {own.length === 0 ? <p className="text-ink-soft">Les actions de cet axe seront présentées bientôt.</p> : <ActionRows actions={own} missions={missions} />}
          </div>
        </section>
      ))}
      {pathways.length === 0 ? null : (
        <Section title="Parcours et protocoles" layout="margin" ground={parts.length % 2 === 0 ? 'paper' : 'surface'} id="parcours">
          <ul className="document-list">
            {pathways.map(({ id, values }) => (
              <li key={id} className="grid gap-1">
                <h3>{values.title}</h3>
                <p className="text-ink-soft">{[values.kind === '' ? '' : pathwayKinds[values.kind], values.edition].filter((one) => one !== '').join(', ')}</p>
                <p className="whitespace-pre-line">{values.summary}</p>
                {filesOf(values.files)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </SitePage>
  )
}
