import { MosaicPicture } from '#components/map/mosaic-picture'
import { QrCode } from '#components/ui/qr-code'
import { audienceSentence } from '#lib/cartodispo/audience-sentence'
import type { Letter, Letters } from '#lib/cartodispo/launch-queries'
import { phoneOf } from '#lib/instance/identity'
import type { PublicInstance } from '#lib/instance/queries'
import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'

type LetterPageProps = { letter: Letter; instance: PublicInstance; emblem: string | null; readers: Letters['readers']; today: Day; site: string }

/** One sheet of paper for one place: from whom, to whom, what is asked, how to answer, what the law gives. */
export function LetterPage({ letter, instance, emblem, readers, today, site }: LetterPageProps) {
  const address = site.replace(/^https?:\/\//, '')
  const phone = phoneOf(instance)
  const names = letter.doctors.map((one) => one.name)
  const isOne = names.length === 1
  return (
    <article className="letter" aria-label={`Lettre pour ${letter.siteName}`}>
      <header className="letter-head">
        <div className="letter-from">
          {emblem ? <div className="letter-emblem"><MosaicPicture src={emblem} /></div> : null}
          <p><strong>{instance.fullName}</strong>{instance.address === '' ? null : <span>{instance.address}</span>}</p>
        </div>
        <address className="letter-to">
          {names.map((name) => <span key={name}>{name}</span>)}
          <span>{letter.siteName}</span>
          <span>{letter.addressLine}</span>
          <span>{letter.postalCode} {letter.communeName}</span>
        </address>
      </header>
      <p className="letter-date">Le {dayAndMonth(today, '')}</p>
      <h2>Accueillez-vous de nouveaux patients ? Dix secondes par mois pour le dire</h2>
      <p>{isOne ? 'Cher confrère, chère consœur,' : 'Chers confrères, chères consœurs, cher secrétariat,'}</p>
      <p>Des habitants de notre territoire cherchent un médecin traitant, et chacun appelle au hasard&nbsp;: vous, vos confrères, la maison de santé voisine. {instance.shortName} ouvre un registre qui dit qui accueille de nouveaux patients, qui n’en prend pas en ce moment, et quand redemander. Il est fait pour que votre téléphone sonne moins.</p>
      <div className="letter-ask">
        <p><strong>Ce que nous vous demandons.</strong> Une fois par mois, un courriel&nbsp;: « Rien n’a changé ? » Un geste suffit, sans mot de passe. Le secrétariat peut répondre pour vous. Et si vous préférez le téléphone, nous appelons.</p>
        <div className="letter-code">
          <QrCode text={`${site}${letter.token === null ? '/connexion' : `/confirmer?jeton=${letter.token}`}`} label={`Code à photographier pour répondre. Sans appareil photo : ${address}/connexion`} />
          <p>{letter.token === null ? 'Photographiez ce code avec un téléphone.' : 'Photographiez ce code avec un téléphone : la question s’ouvre, sans mot de passe. Il ne sert qu’une fois.'}</p>
        </div>
        <p className="letter-answer">
          <span>Ou bien</span>
          <strong>{address}/connexion</strong>
          {phone === null ? null : <strong>{phone.display}{phone.hours === '' ? '' : <small>{phone.hours}</small>}</strong>}
        </p>
      </div>
      <p><strong>Qui lit vos réponses&nbsp;: vous en décidez.</strong> {audienceSentence('coordination', readers)} C’est le réglage de départ. Vous pouvez l’ouvrir aux membres de la CPTS, aux partenaires conventionnés ou à tout le monde, et le refermer quand vous voulez. « Non, pas en ce moment » est une réponse aussi utile qu’un oui.</p>
      <p>Merci de votre aide,<br />la coordination, {instance.shortName}</p>
      <footer className="letter-law">
        <p><strong>Vos données.</strong> Nom, prénom, adresse et téléphone professionnels proviennent de l’Annuaire Santé (RPPS), publié en libre accès par l’Agence du Numérique en Santé. Responsable&nbsp;: {instance.fullName}. But&nbsp;: orienter les personnes sans médecin traitant, sur la base de l’intérêt légitime. Elles sont gardées tant que vous exercez ici. Vous pouvez les consulter, les faire corriger ou <strong>vous opposer à leur présence, sans donner de raison</strong> : {[instance.email, phone?.display ?? ''].filter((one) => one !== '').join(' ou ')}. Aucun import ne vous remettrait alors dans le registre. Détails&nbsp;: {address}/donnees-personnelles. Vous pouvez aussi saisir la CNIL (cnil.fr).</p>
      </footer>
    </article>
  )
}
