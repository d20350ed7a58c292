import type { Metadata } from 'next'
import { LegalPart, Stated } from '#components/instance/legal-text'
import { PageHeader } from '#components/layout/page-header'
import { cachedPage } from '#lib/content/cached-contents'
import { siteText } from '#lib/content/site-texts'
import { accessibilityLabel, accessibilityState, accessibilityStates } from '#lib/instance/accessibility-state'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedLegal } from '#lib/instance/cached-legal'
import { phoneOf } from '#lib/instance/identity'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { SiteText } from '../site-text.tsx'

const text = siteText('accessibilite')

export async function generateMetadata(): Promise<Metadata> {
  return { title: accessibilityLabel(await cachedLegal()) }
}

/** The state that the law has the site tell, what the coordination says of it, and whom to tell what does not work. */
export default async function AccessibilityPage() {
  const [instance, legal, pictures, page] = await Promise.all([cachedInstance(), cachedLegal(), cachedPictures(), cachedPage(text.slug)])
  const phone = phoneOf(instance)
  const state = accessibilityState(legal)
  return (
    <>
      <PageHeader title={page?.values.title ?? text.title} trail={[{ href: '/', label: 'Accueil' }]} current="Accessibilité" lead={<p>{page?.values.summary ?? text.summary}</p>} pictures={pictures} />
      <div className="page-grid py-10">
        <div className="stack max-w-prose">
          <LegalPart id="etat" title="État de conformité">
            <p><strong>Ce site est {accessibilityStates[state]}</strong> au référentiel général d’amélioration de l’accessibilité (<abbr title="référentiel général d’amélioration de l’accessibilité">RGAA</abbr> 4.1.2), au sens de la loi{legal.accessibilityAudit === '' ? (state === '' ? ' : aucun audit n’a encore été fait par un tiers. Cela ne veut pas dire que rien n’a été fait.' : '.') : '.'}</p>
            {legal.accessibilityAudit === '' ? null : <p>{legal.accessibilityAudit}</p>}
          </LegalPart>
          <SiteText doc={page?.values.body ?? text.body} />
          <LegalPart id="contact" title="Vous êtes gêné par quelque chose">
            <p>
              Dites-le-nous, nous vous donnerons l’information autrement&nbsp;: <Stated missing="contact pas encore indiqué.">{legal.accessibilityContact || instance.email}</Stated>
              {phone === null ? null : <span className="block">Téléphone&nbsp;: <a href={`tel:${phone.number}`}>{phone.display}</a>, {phone.hours}</span>}
              <span className="block"><a href="/contact?sujet=site" className="underline">Nous écrire sur ce site</a></span>
            </p>
            <p>Sans réponse satisfaisante, vous pouvez saisir gratuitement le <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a>, par courrier sans timbre (Libre réponse 71120, 75342 Paris Cedex 07) ou au <a href="tel:+33969390000">09 69 39 00 00</a>.</p>
          </LegalPart>
        </div>
      </div>
    </>
  )
}
