import { Picture } from './picture.tsx'

type FocalPointFieldProps = {
  picture: Parameters<typeof Picture>[0]['media']
  defaultValue: string
  error?: string | undefined
}

const rows = [['0', 'en haut'], ['50', 'à mi-hauteur'], ['100', 'en bas']] as const
const columns = [['0', 'à gauche'], ['50', 'au centre'], ['100', 'à droite']] as const

/** Which of nine points stays in sight where the picture is cut to a shape: radio buttons laid over the picture. */
export function FocalPointField({ picture, defaultValue, error }: FocalPointFieldProps) {
  return (
    <fieldset className="field" data-invalid={error ? '' : undefined} aria-describedby={error ? 'focalPoint-aide focalPoint-error' : 'focalPoint-aide'}>
      <legend className="field-label">Point à garder visible</legend>
      <p id="focalPoint-aide" className="field-hint">Dans une vignette ou un bandeau, l’image est coupée&nbsp;: ce point reste dans le cadre.</p>
      {error ? <p id="focalPoint-error" className="field-error">{error}</p> : null}
      <div className="focal-point">
        <Picture media={picture} alt="" sizes="20rem" />
        <div className="focal-point-grid" key={defaultValue}>
          {rows.flatMap(([y, row]) => columns.map(([x, column]) => (
            <label key={`${x}-${y}`}>
              <input type="radio" name="focalPoint" id={x === '0' && y === '0' ? 'focalPoint' : undefined} value={`${x}-${y}`} defaultChecked={defaultValue === `${x}-${y}`} />
              <span className="sr-only">{row}, {column}</span>
            </label>
          )))}
        </div>
      </div>
    </fieldset>
  )
}
