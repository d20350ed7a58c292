type PlaceFieldProps = { value: string; communes: readonly { name: string; postalCodes: readonly string[] }[] }

/** A commune or a postal code, with those of the territory to pick from; the browser's own list, so no script. */
export function PlaceField({ value, communes }: PlaceFieldProps) {
  return (
    <div className="field">
      <label htmlFor="lieu" className="field-label">
        Commune ou code postal
      </label>
      <input id="lieu" name="lieu" type="search" className="control" list="communes-connues" defaultValue={value} autoComplete="off" maxLength={80} enterKeyHint="search" />
      <datalist id="communes-connues">
        {communes.map((commune) => (
          <option key={`${commune.name}${commune.postalCodes[0]}`} value={commune.name}>
            {commune.postalCodes.join(', ')}
          </option>
        ))}
      </datalist>
    </div>
  )
}
