import { frenchCount } from '#lib/platform/format/french-count'

type Unit = { code: string; name: string; postalCodes: readonly string[]; population: number | null; sectorId: string | null }
type UnitTableProps = { caption: string; heading: string; units: readonly Unit[]; sectors: readonly { id: string; name: string }[] }

/** What makes up the territory, sector by sector; it stays a table on a phone, where fifty cards would be endless. */
export function UnitTable({ caption, heading, units, sectors }: UnitTableProps) {
  const known = new Set(sectors.map((one) => one.id))
  // Where each sector is one commune, its name over it would say the same twice.
  const isGrouped = units.length > sectors.length
  const groups = !isGrouped ? [{ name: '', units }] : [...sectors, { id: null, name: sectors.length === 0 ? '' : 'Autres' }]
    .map(({ id, name }) => ({ name, units: units.filter((one) => (id === null ? one.sectorId === null || !known.has(one.sectorId) : one.sectorId === id)) }))
    .filter((group) => group.units.length > 0)
  return (
    <table className="unit-table">
      <caption className="sr-only">{caption}</caption>
      <thead><tr><th scope="col">{heading}</th><th scope="col">Code postal</th><th scope="col">Habitants</th></tr></thead>
      {groups.map((group) => (
        <tbody key={group.name}>
          {group.name === '' ? null : <tr><th scope="rowgroup" colSpan={3} className="unit-sector">{group.name}</th></tr>}
          {group.units.map((one) => (
            <tr key={one.code}>
              <th scope="row">{one.name}</th>
              <td className="tabular">{one.postalCodes.join(', ')}</td>
              <td className="tabular">{one.population === null ? '–' : frenchCount(one.population)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
