import { Section } from '#components/layout/section'
import { euros } from '#lib/platform/format/euros'

type MembershipReasonsProps = { fee: { year: number; amountCents: number; paymentUrl: string } | null }

/** Why one joins, who may, what it costs and how it goes, before the form. */
export function MembershipReasons({ fee }: MembershipReasonsProps) {
  return (
    <>
      <Section title="Qui peut adhérer" layout="margin">
        <div className="stack max-w-prose">
          <p>Tous les professionnels de santé qui exercent sur le territoire, quel que soit leur mode d’exercice : médecins, infirmiers, pharmaciens, masseurs-kinésithérapeutes, sages-femmes, chirurgiens-dentistes, orthophonistes, et les autres.</p>
          <p>Les structures sanitaires, médico-sociales et sociales sont aussi les bienvenues, par la personne qui les représente.</p>
        </div>
      </Section>
      <Section title="Ce que cela apporte" layout="margin">
        <ul className="stack max-w-prose list-disc pl-5">
          <li>Un annuaire des professionnels du territoire, avec leurs adresses MSSanté et leurs lignes directes.</li>
          <li>Le registre des médecins qui accueillent de nouveaux patients, y compris ce qui est réservé aux adhérents.</li>
          <li>Une voix dans le choix des actions, et des soirées où l’on rencontre enfin ceux que l’on a au téléphone.</li>
          <li>L’aide de la coordination pour monter un projet à plusieurs.</li>
        </ul>
      </Section>
      <Section title="La cotisation" layout="margin">
        <p className="max-w-prose">{feeSentence(fee)}</p>
      </Section>
      <Section title="Comment cela se passe" layout="margin">
        <ol className="stack max-w-prose list-decimal pl-5">
          <li>Vous envoyez ce formulaire. Un courriel confirme qu’il est arrivé.</li>
          <li>La coordination le lit, et vous écrit s’il manque quelque chose.</li>
          <li>Le bureau se prononce à sa prochaine réunion.</li>
          <li>Vous recevez la réponse, et l’accès à votre espace.</li>
        </ol>
      </Section>
    </>
  )
}

function feeSentence(fee: MembershipReasonsProps['fee']): string {
  if (fee === null) return 'Son montant sera indiqué ici.'
  if (fee.amountCents === 0) return 'L’adhésion est gratuite. Elle vaut pour l’année civile, et se renouvelle chaque année en janvier.'
  return `${euros(fee.amountCents)} pour l’année civile ${fee.year}. Rien n’est à payer avant la réponse du bureau : la cotisation est appelée une fois l’adhésion acceptée, et un reçu vous est remis.`
}
