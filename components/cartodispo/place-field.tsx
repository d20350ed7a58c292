import { htmlText } from '#lib/platform/format/html-text'

type PlaceFieldProps = { value: string; communes: readonly { name: string; postalCodes: readonly string[] }[] }

/** A commune or a postal code, with those of the territory to pick from; the browser's own list, so no script. */
export function PlaceField({ value, communes }: PlaceFieldProps) {
  return (
    <div className="field">
      <label htmlFor="lieu" className="field-label">
        Commune ou code postal
      </label>
      <input id="lieu" name="lieu" type="search" className="control" list="communes-connues" defaultValue={value} autoComplete="off" maxLength={80} enterKeyHint="search" />
      {/* One text rather than an element per commune, which would cost more than the rest of the page. */}
      <datalist id="communes-connues" aria-label="Communes connues" dangerouslySetInnerHTML={{ __html: communes.map(optionOf).join('') }} />
    </div>
  )
}

function optionOf({ name, postalCodes }: PlaceFieldProps['communes'][number]): string {
  return `<option value="${htmlText(name)}">${htmlText(postalCodes.join(', '))}</option>`
}
