import Link from 'next/link'
import { Section } from '#components/layout/section'
import { ArrowRight } from '#components/ui/icons'

const doors = [
  { href: '/medecins', title: 'Je cherche un médecin', text: 'La liste des médecins qui disent accueillir de nouveaux patients, avec la date de leur dernière réponse.' },
  { href: '/espace', title: 'Je suis professionnel de santé', text: 'Dites en dix secondes si vous accueillez de nouveaux patients, et qui peut le lire.' },
  { href: '/espace/medecins', title: 'Je suis partenaire', text: 'Structures conventionnées : cherchez un médecin pour une personne que vous accompagnez.' },
] as const

/** The three doors with what is behind each; most visitors take the first, and it is the largest. */
export function HomeDoors() {
  return (
    <Section title="Par où commencer&nbsp;?" ground="surface">
      <ul className="home-doors">
        {doors.map((door) => (
          <li key={door.href} className="home-door">
            <h3><Link href={door.href} prefetch={false} className="covering-link">{door.title} <ArrowRight aria-hidden /></Link></h3>
            <p>{door.text}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
