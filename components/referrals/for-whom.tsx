import type { NeedFile } from '#lib/referrals/queries'
import { AskedFacts } from './asked-facts.tsx'
import { HouseholdLines } from './household-lines.tsx'

/** For whom it is, and what became of the rest of the household. */
export function ForWhom({ need }: { need: NeedFile }) {
  return (
    <>
      <section aria-labelledby="pour" className="stack">
        <h2 id="pour">Pour qui</h2>
        <AskedFacts description={{ asked: need.asked, sector: need.sector, ages: need.ages, people: need.people, isPriority: need.priority === 'priority', practicalNeeds: need.practicalNeeds, languages: need.languages, from: need.channel }} />
      </section>
      <HouseholdLines lines={need.otherLines} folder="/espace/adressages" />
    </>
  )
}
