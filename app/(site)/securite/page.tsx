import type { Metadata } from 'next'
import { GuaranteeList } from '#components/security/guarantee-list'
import { TestRunSentence } from '#components/security/test-run-sentence'
import { PageHeader } from '#components/layout/page-header'
import { Section } from '#components/layout/section'
import { DataTable } from '#components/ui/table'
import { cachedInstance } from '#lib/instance/cached-instance'
import { referralMode } from '#lib/platform/env'
import { cachedTestRun } from '#lib/security/cached-test-run'
import { guarantees } from '#lib/security/guarantees'
import { readerLines, readKindLabels, readKinds } from '#lib/security/who-reads'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { pageMetadata } from '../page-metadata.ts'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title: 'Sécurité', description: 'Qui peut lire quoi, ce qui l’empêche, comment c’est essayé, et comment signaler une faille.', path: '/securite' })

/** What the site holds to and what shows it, who could technically read what, and whom to tell about a weakness. */
export default async function SecurityPage() {
  const [instance, pictures, run] = await Promise.all([cachedInstance(), cachedPictures(), cachedTestRun()])
  return (
    <>
      <PageHeader title="Sécurité" trail={[{ href: '/', label: 'Accueil' }]} current="Sécurité" lead={<p>Ce à quoi ce site s’engage, ce qui l’y tient, et ce que cela n’empêche pas.</p>} pictures={pictures} />
      <Section title="Ce qui est garanti" layout="margin" aside={<a href="#essais">Quand cela a été essayé</a>}><GuaranteeList guarantees={guarantees} /></Section>
      <Section title="Qui pourrait techniquement lire quoi" ground="surface" id="qui">
        <div className="grid gap-4">
          <p className="max-w-prose">{referralMode() === 'minimal' ? 'Cette installation ne garde pas l’identité des personnes adressées : qui les adresse la garde, et appelle. La colonne « Qui est adressé » vaut pour une installation qui la garderait.' : 'Cette installation garde l’identité des personnes adressées, chiffrée, chez un hébergeur certifié pour les données de santé.'}</p>
          <DataTable
            caption="Par les écrans du site, puis par la machine" rows={readerLines} rowKey={({ key }) => key}
            columns={[{ key: 'who', header: 'Qui', cell: ({ who }) => who }, ...readKinds.map((kind) => ({ key: kind, header: readKindLabels[kind], cell: ({ reads }: (typeof readerLines)[number]) => reads[kind] }))]}
          />
          <p className="max-w-prose text-ink-soft">Aucun logiciel ne peut empêcher qui administre la machine de lire ce qu’elle calcule. Ce qui l’en retient est un contrat, la loi, et la certification de l’hébergeur.</p>
        </div>
      </Section>
      <Section title="Quand cela a été essayé" layout="margin" id="essais"><div className="max-w-prose"><TestRunSentence run={run} timeZone={instance.timeZone} /></div></Section>
      <Section title="Signaler une faille" layout="margin" ground="surface" id="signaler">
        <div className="grid max-w-prose gap-3">
          <p>Vous avez trouvé comment lire ou faire ce qui ne devrait pas être possible&nbsp;? Dites-le-nous&nbsp;: {instance.email === '' ? null : <><a href={`mailto:${instance.email}`}>{instance.email}</a>, ou </>}<a href="/contact?sujet=site">par le formulaire du site</a>. Dites la page, ce que vous avez fait, ce que vous avez vu&nbsp;; n’envoyez pas les données des autres.</p>
          <p>La coordination lit ces messages aux heures où elle travaille, et vous répond. Laissez-lui le temps de faire corriger avant d’en parler ailleurs.</p>
          <p>Pour les machines&nbsp;: <a href="/.well-known/security.txt">security.txt</a>.</p>
        </div>
      </Section>
    </>
  )
}
