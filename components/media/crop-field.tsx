'use client'

import { useState, useSyncExternalStore } from 'react'
import ReactCrop, { type PercentCrop } from 'react-image-crop'
import 'react-image-crop/dist/ReactCrop.css'
import { Button } from '#components/ui/button'
import { useEarlyAnswers } from '#components/ui/early-answers'

export type CropValues = { cropX: string; cropY: string; cropWidth: string; cropHeight: string }

type CropFieldProps = {
  /** The whole picture, as it was sent. */
  source: string
  saved: CropValues
  errors: Readonly<Record<string, string | undefined>>
}

const whole: CropValues = { cropX: '', cropY: '', cropWidth: '', cropHeight: '' }
const numbers = [['cropX', 'Depuis la gauche'], ['cropY', 'Depuis le haut'], ['cropWidth', 'Largeur'], ['cropHeight', 'Hauteur']] as const
const handles = { cropArea: 'Partie montrée : déplacez-la avec les flèches', nDragHandle: 'Bord du haut', sDragHandle: 'Bord du bas', eDragHandle: 'Bord droit', wDragHandle: 'Bord gauche', neDragHandle: 'Coin en haut à droite', nwDragHandle: 'Coin en haut à gauche', seDragHandle: 'Coin en bas à droite', swDragHandle: 'Coin en bas à gauche' }
const never = () => () => undefined

/** Which part of the picture is shown: drawn on it where scripts run, and always as four shares that can be typed. */
export function CropField({ source, saved, errors }: CropFieldProps) {
  const [values, setValues] = useState(saved)
  const isReady = useSyncExternalStore(never, () => true, () => false)
  const shares = useEarlyAnswers<HTMLDivElement>((answers) => { setValues({ ...saved, ...Object.fromEntries(answers.map((one) => [one.name, one.value])) }) })
  const error = numbers.map(([name]) => errors[name]).find((one) => one !== undefined)
  const draw = (_: unknown, crop: PercentCrop) => {
    // A press without a drag draws nothing.
    if (crop.width > 0 && crop.height > 0) setValues({ cropX: typed(crop.x), cropY: typed(crop.y), cropWidth: typed(crop.width), cropHeight: typed(crop.height) })
  }
  return (
    <fieldset className="field" data-invalid={error ? '' : undefined}>
      <legend className="field-label">Partie montrée</legend>
      <p className="field-hint">En pour cent de l’image entière. Cases vides&nbsp;: toute l’image. Partout où elle est utilisée, le cadrage change.</p>
      {error ? <p className="field-error" id="crop-error">{error}</p> : null}
      {isReady ? (
        <ReactCrop {...cropOf(values)} onChange={draw} ruleOfThirds ariaLabels={handles} className="crop-source">
          {/* oxlint-disable-next-line nextjs/no-img-element -- already in the size that is needed */}
          <img src={source} alt="Vue d’ensemble" />
        </ReactCrop>
      ) : null}
      <div className="crop-numbers" ref={shares}>
        {numbers.map(([name, label]) => (
          <label key={name}>
            {label}
            <input id={name} name={name} className="control" inputMode="decimal" autoComplete="off" maxLength={5} value={values[name]} aria-invalid={errors[name] ? true : undefined} aria-describedby={errors[name] ? 'crop-error' : undefined} onChange={(event) => { setValues({ ...values, [name]: event.target.value }) }} />
          </label>
        ))}
      </div>
      {isReady && Object.values(values).some((value) => value !== '') ? <Button variant="quiet" size="small" onClick={() => { setValues(whole) }}>Montrer toute l’image</Button> : null}
    </fieldset>
  )
}

function cropOf(values: CropValues): { crop?: PercentCrop } {
  if (Object.values(values).every((value) => value === '')) return {}
  const share = (text: string, empty: number) => (text === '' ? empty : Math.min(100, Math.max(0, Number(text.replace(',', '.')) || 0)))
  const [x, y] = [share(values.cropX, 0), share(values.cropY, 0)]
  return { crop: { unit: '%', x, y, width: Math.min(100 - x, share(values.cropWidth, 100)), height: Math.min(100 - y, share(values.cropHeight, 100)) } }
}

/** A tenth of a percent is finer than a pixel of any screen we draw on. */
function typed(percent: number): string {
  return String(Math.round(percent * 10) / 10).replace('.', ',')
}
