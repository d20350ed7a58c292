import type { Metadata } from 'next'
import { LegalPart, MissingFacts, Stated } from '#components/instance/legal-text'
import { PageHeader } from '#components/layout/page-header'
import { Facts } from '#components/ui/facts'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedLegal } from '#lib/instance/cached-legal'
import { phoneOf } from '#lib/instance/identity'
import { missingLegal } from '#lib/instance/legal'
import { cachedPictures } from '#lib/territory/cached-pictures'

export const metadata: Metadata = { title: 'Mentions légales' }

const notYet = 'Pas encore indiqué.'

export default async function LegalNoticePage() {
  const [instance, legal, pictures] = await Promise.all([cachedInstance(), cachedLegal(), cachedPictures()])
  const phone = phoneOf(instance)
  return (
    <>
      <PageHeader title="Mentions légales" trail={[{ href: '/', label: 'Accueil' }]} current="Mentions légales" lead={<p>Qui publie ce site, et qui l’héberge.</p>} pictures={pictures} />
      <div className="page-grid py-10">
        <div className="stack max-w-prose">
        <MissingFacts missing={missingLegal(legal)} isExample={instance.exampleName !== null} />
        <LegalPart id="editeur" title="Éditeur">
          <Facts
            items={[
              { term: 'Association', detail: <Stated missing={notYet}>{legal.publisher || instance.fullName}</Stated> },
              { term: 'Numéro RNA ou SIREN', detail: <Stated missing={notYet}>{legal.registration}</Stated> },
              { term: 'Siège', detail: <Stated missing={notYet}>{instance.address}</Stated> },
              { term: 'Téléphone', detail: phone === null ? <em>{notYet}</em> : <a href={`tel:${phone.number}`}>{phone.display}</a> },
              { term: 'Courriel', detail: <Stated missing={notYet}>{instance.email}</Stated> },
              { term: 'Direction de la publication', detail: <Stated missing={notYet}>{legal.publicationDirector}</Stated> },
            ]}
          />
        </LegalPart>
        <LegalPart id="hebergeur" title="Hébergeur"><p><Stated missing={notYet}>{legal.host}</Stated></p></LegalPart>
        <LegalPart id="sources" title="Sources et crédits">
          <p>Professionnels de santé&nbsp;: Annuaire Santé, Agence du numérique en santé (Licence Ouverte 2.0). Communes, codes postaux et populations&nbsp;: INSEE, La Poste, DGCL, par Etalab (Licence Ouverte). Contours et fond de carte&nbsp;: IGN. Recherche d’adresses&nbsp;: Géoplateforme.</p>
          <p>Les textes et les images de ce site appartiennent à l’association. Le logiciel est libre, sous licence MIT&nbsp;; la bibliothèque de carte react-leaflet est sous licence Hippocratic 2.1.</p>
        </LegalPart>
        <LegalPart id="urgence" title="Ce que ce site n’est pas">
          <p>Ce site ne donne pas d’avis médical et ne prend pas de rendez-vous. Une disponibilité affichée est ce que le médecin a dit à la date indiquée&nbsp;; elle ne l’engage pas envers une personne en particulier. En cas d’urgence, appelez le <a href="tel:15">15</a>.</p>
        </LegalPart>
        {legal.otherMentions === '' ? null : <LegalPart id="autres" title="Autres mentions"><p><Stated missing="">{legal.otherMentions}</Stated></p></LegalPart>}
        </div>
      </div>
    </>
  )
}
