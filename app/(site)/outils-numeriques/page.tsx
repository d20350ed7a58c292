import type { Metadata } from 'next'
import { EmptyState } from '#components/ui/empty-state'
import { Facts } from '#components/ui/facts'
import { cachedTools } from '#lib/content/cached-lists'
import { pageMetadata } from '../page-metadata.ts'
import { SitePage } from '../site-page.tsx'

const title = 'Outils numériques'
const lead = 'À quoi sert chacun, pour qui il est fait, et par où commencer.'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: `Les outils numériques des professionnels de santé du territoire. ${lead}`, path: '/outils-numeriques' })

export default async function ToolsPage() {
  const tools = await cachedTools()
  return (
    <SitePage title={title} lead={lead} path="/outils-numeriques">
      <div className="page-grid py-8 sm:py-12">
        {tools.length === 0 ? <EmptyState title="Bientôt ici">Les outils que les professionnels du territoire utilisent ensemble seront présentés ici.</EmptyState> : (
          <ul className="tool-list">
            {tools.map(({ id, values }) => (
              <li key={id}>
                <div className="tool-name">
                  <h2>{values.title}</h2>
                  {values.link === '' ? null : <p><a href={values.link} rel="noopener noreferrer">Aller sur le site<span className="sr-only"> de {values.title}</span></a></p>}
                </div>
                <Facts items={[{ term: 'À quoi il sert', detail: values.what }, { term: 'Pour qui', detail: values.forWhom }, { term: 'Pour commencer', detail: <span className="whitespace-pre-line">{values.start}</span> }]} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </SitePage>
  )
}
