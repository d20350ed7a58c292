import { Facts } from '#components/ui/facts'
import { frenchCount, plural } from '#lib/platform/format/french-count'
import { listed } from '#lib/platform/format/french-list'
import { departementName } from '#lib/territory/departement-names'
import { countedUnits } from '#lib/territory/units'

type Unit = { code: string; population: number | null; departement: string; epciName: string | null; sectorId: string | null }

/** The territory in short, beside its drawing: people, départements, groups of communes and sectors. */
export function TerritorySectors({ units, sectors }: { units: readonly Unit[]; sectors: readonly { id: string; name: string }[] }) {
  const departements = distinct(units.map((one) => one.departement))
  const groups = distinct(units.flatMap((one) => one.epciName ?? []))
  return (
    <Facts
      items={[
        { term: departements.length > 1 ? 'Départements' : 'Département', detail: listed(departements.map(departementName)) },
        ...(groups.length === 0 ? [] : [{ term: groups.length > 1 ? 'Intercommunalités' : 'Intercommunalité', detail: <ul>{groups.map((one) => <li key={one}>{one}</li>)}</ul> }]),
        ...sectors.flatMap(({ id, name }) => {
          const own = units.filter((one) => one.sectorId === id)
          return own.length === 0 ? [] : [{ term: name, detail: `${own.length === 1 ? '' : `${countedUnits(own)}, `}${plural(peopleOf(own), 'habitant', 'habitants')}` }]
        }),
      ]}
    />
  )
}

/** How many people live there, as far as it is known. */
export function peopleOf(units: readonly Pick<Unit, 'population'>[]): number {
  return units.reduce((sum, one) => sum + (one.population ?? 0), 0)
}

/** "20 communes et 61 456 habitants". */
export function territoryInShort(units: readonly Unit[]): string {
  return `${countedUnits(units)} et ${frenchCount(peopleOf(units))} habitants`
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].toSorted((a, b) => a.localeCompare(b, 'fr'))
}
