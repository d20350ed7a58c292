import type { Metadata } from 'next'
import { LegalPart, MissingFacts, Stated } from '#components/instance/legal-text'
import { PageHeader } from '#components/layout/page-header'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedLegal } from '#lib/instance/cached-legal'
import { cachedRules } from '#lib/instance/cached-rules'
import { missingLegal } from '#lib/instance/legal'
import { referralMode } from '#lib/platform/env'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { DataTreatments } from './data-treatments.tsx'

export const metadata: Metadata = { title: 'Données personnelles' }

export default async function PrivacyPage() {
  const [instance, legal, pictures, { settings }] = await Promise.all([cachedInstance(), cachedLegal(), cachedPictures(), cachedRules()])
  const contact = legal.dataProtectionContact || instance.email
  return (
    <>
      <PageHeader title="Données personnelles" trail={[{ href: '/', label: 'Accueil' }]} current="Données personnelles" lead={<p>Ce que nous savons, pourquoi, combien de temps, et comment vous y opposer.</p>} pictures={pictures} />
      <div className="page-grid py-10">
        <div className="stack">
          <div className="stack max-w-prose">
            <MissingFacts missing={missingLegal(legal)} isExample={instance.exampleName !== null} />
            <LegalPart id="qui" title="Qui est responsable">
              <p><Stated missing="Le responsable du traitement n’est pas encore indiqué.">{legal.dataController || legal.publisher}</Stated></p>
              <p>Pour toute question&nbsp;: <Stated missing="le contact n’est pas encore indiqué.">{contact}</Stated></p>
            </LegalPart>
          </div>
          <DataTreatments mode={referralMode()} keptMailDays={settings.keptMailDays} contactMonths={settings.contactMonths} referralMonths={settings.referralMonths} olderMonths={settings.olderMonths} callbackDays={settings.callbackDays} registrationMonths={settings.registrationMonths} />
          <div className="stack max-w-prose">
            <LegalPart id="medecins" title="Vous êtes professionnel de santé, et vous figurez ici">
              <p>Votre nom, votre profession, votre numéro RPPS et vos lieux d’exercice viennent de l’Annuaire Santé de l’Agence du numérique en santé, qui est public (extraction «&nbsp;Personnel autorisé à utiliser titre et activité&nbsp;», Licence Ouverte), ou de la liste tenue par la CPTS. Vous en êtes informé au premier contact.</p>
              <p>Votre disponibilité vient de vous, de la personne que vous avez désignée, ou de ce que vous avez répondu au téléphone. Vous choisissez qui la lit&nbsp;; par défaut, la coordination seule. La date et la qualité de la personne qui a répondu sont gardées.</p>
              <p><strong>Vous pouvez vous opposer à y figurer</strong>, sans donner de raison&nbsp;: écrivez au contact ci-dessus, ou dites-le au téléphone. Votre nom et vos coordonnées sont effacés aussitôt de l’annuaire&nbsp;; dans la nuit, les notes, les moyens de contact et les noms de remplaçants écrits à votre sujet le sont aussi. Votre numéro national reste, pour qu’aucun import ne vous fasse revenir, ainsi que les dates de réponse, sans aucun mot ni nom, pour que les chiffres restent justes. Les courriels déjà partis suivent le délai indiqué plus haut.</p>
            </LegalPart>
            <LegalPart id="droits" title="Vos droits">
              <p>Vous pouvez demander à voir vos données, à les corriger, à les effacer, à en limiter l’usage, à les recevoir, et vous opposer à leur usage. Une réponse vous est due sous un mois. Avec un compte, vous emportez vous-même ce que le site garde de vous, depuis la page «&nbsp;Sécurité&nbsp;» de votre espace.</p>
              <p>Un effacement ferme le compte, annule les inscriptions à venir et ôte votre nom de ce qui est passé. Les reçus de cotisation restent dix ans, c’est une obligation comptable&nbsp;; le journal de sécurité, qui ne tient que des numéros, va à son terme. Une sauvegarde remise en place efface de nouveau.</p>
              <p>Si la réponse ne vous convient pas, vous pouvez vous plaindre auprès de la <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, téléphone <a href="tel:+33153732222">01 53 73 22 22</a>.</p>
            </LegalPart>
            <LegalPart id="cookies" title="Traceurs">
              <p>Aucun traceur, aucune mesure d’audience par un tiers, aucune publicité. Deux témoins («&nbsp;cookies&nbsp;») servent le site et personne d’autre&nbsp;: l’un est posé à la connexion, pour savoir que c’est vous, et disparaît quand vous vous déconnectez&nbsp;; l’autre, quand vous suivez votre demande, pour une demi-heure, et disparaît plus tôt si vous fermez le suivi.</p>
              <p>Si vous ouvrez la carte, son fond est demandé à l’IGN, service public, qui voit alors votre adresse réseau. Sans la carte, aucun autre site n’est appelé.</p>
            </LegalPart>
          </div>
        </div>
      </div>
    </>
  )
}
