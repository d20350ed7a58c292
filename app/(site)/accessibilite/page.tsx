import type { Metadata } from 'next'
import { LegalPart, Stated } from '#components/instance/legal-text'
import { PageHeader } from '#components/layout/page-header'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedLegal } from '#lib/instance/cached-legal'
import { phoneOf } from '#lib/instance/identity'
import { cachedPictures } from '#lib/territory/cached-pictures'

export const metadata: Metadata = { title: 'Accessibilité : non conforme' }

export default async function AccessibilityPage() {
  const [instance, legal, pictures] = await Promise.all([cachedInstance(), cachedLegal(), cachedPictures()])
  const phone = phoneOf(instance)
  return (
    <>
      <PageHeader title="Accessibilité" lead={<p>{instance.shortName} veut un site que chacun puisse utiliser, sans souris, sans JavaScript, avec un lecteur d’écran, en grand.</p>} pictures={pictures} />
      <div className="page-grid py-10">
        <div className="stack max-w-prose">
        <LegalPart id="etat" title="État de conformité">
          <p><strong>Ce site est non conforme</strong> au référentiel général d’amélioration de l’accessibilité (<abbr title="référentiel général d’amélioration de l’accessibilité">RGAA</abbr> 4.1.2), au sens de la loi : aucun audit n’a encore été fait par un tiers. Cela ne veut pas dire que rien n’a été fait.</p>
        </LegalPart>
        <LegalPart id="fait" title="Ce qui est fait">
          <ul className="list-disc space-y-1 pl-6">
            <li>Chaque page s’utilise au clavier, et les pages publiques sans JavaScript.</li>
            <li>Les textes sont contrastés et grandissent jusqu’à 200 % sans se couper ; les pages tiennent dans 320 pixels de large.</li>
            <li>Aucun état n’est dit par la couleur seule.</li>
            <li>Les formulaires nomment chaque erreur et y conduisent.</li>
            <li>Chaque page est vérifiée par un outil automatique (axe) à chaque version. Un tel outil ne voit qu’une partie des défauts.</li>
          </ul>
        </LegalPart>
        <LegalPart id="limites" title="Ce qui est connu pour ne pas l’être">
          <p>La carte ne se parcourt pas entièrement sans souris ; la liste des médecins donne les mêmes informations en texte. Les fichiers de tableur ne sont pas étiquetés.</p>
        </LegalPart>
        <LegalPart id="plan" title="Ce qui est prévu">
          <p>Un audit du RGAA par un tiers, la publication de son taux, puis la correction des défauts trouvés. Cette page sera mise à jour à chaque étape.</p>
        </LegalPart>
        <LegalPart id="contact" title="Vous êtes gêné par quelque chose">
          <p>
            Dites-le-nous, nous vous donnerons l’information autrement : <Stated missing="contact pas encore indiqué.">{legal.accessibilityContact || instance.email}</Stated>
            {phone === null ? null : <span className="block">Téléphone : <a href={`tel:${phone.number}`}>{phone.display}</a>, {phone.hours}</span>}
          </p>
          <p>Sans réponse satisfaisante, vous pouvez saisir gratuitement le <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a>, par courrier sans timbre (Libre réponse 71120, 75342 Paris Cedex 07) ou au <a href="tel:+33969390000">09 69 39 00 00</a>.</p>
        </LegalPart>
        </div>
      </div>
    </>
  )
}
