import { Section } from '#components/layout/section'
import { Facts } from '#components/ui/facts'
import { phoneOf } from '#lib/instance/identity'

type OtherWaysProps = { instance: { phone: string; phoneHours: string; exampleName: string | null; address: string } }

/** How to reach the CPTS without writing; nothing while none of it is known. */
export function OtherWays({ instance }: OtherWaysProps) {
  const phone = phoneOf(instance)
  const lines = instance.address.split('\n').filter((line) => line !== '')
  const ways = [
    ...(phone === null ? [] : [{ term: 'Par téléphone', detail: <><a href={`tel:${phone.number}`} className="tabular text-[1.35em] font-semibold underline underline-offset-4">{phone.display}</a><span className="block">{phone.hours}</span></> }]),
    ...(lines.length === 0 ? [] : [{ term: 'Par courrier', detail: lines.map((line) => <span key={line} className="block">{line}</span>) }]),
    { term: 'Vous cherchez un médecin ?', detail: <a href="/medecins" className="underline">La liste de ceux qui accueillent de nouveaux patients</a> },
  ]
  return <Section title="Plus vite que d’écrire" layout="margin"><Facts items={ways} /></Section>
}
