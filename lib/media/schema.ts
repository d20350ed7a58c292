import { z } from 'zod'
import { optionalText, requiredText, tickedBox } from '#lib/platform/actions/form-fields'

/** Shares of a picture are typed as percents, with a comma or a point. */
function percent() {
  const error = 'Un nombre entre 0 et 100.'
  return z.string().trim().default('').transform((text) => (text === '' ? null : Number(text.replace(',', '.')))).refine((value) => value === null || (value >= 0 && value <= 100), { error })
}

const said = {
  title: optionalText(150),
  alt: optionalText(300),
  isDecorative: tickedBox(),
  caption: optionalText(300),
  credit: optionalText(150),
  audience: z.enum(['public', 'members'], { error: 'Choisissez qui peut lire ce fichier.' }),
}

/** What comes with a new file. */
export const newMediaSchema = z.object(said)

/** Nine points of a picture, as its form names them: "gauche haut" is "0-0". */
const focalPoint = z.string().default('50-50').refine((text) => /^(0|50|100)-(0|50|100)$/.test(text), { error: 'Choisissez un des neuf points.' })
  .transform((text) => text.split('-').map((part) => Number(part) / 100)).transform(([focalX = 0.5, focalY = 0.5]) => ({ focalX, focalY }))

export const updateMediaSchema = z.object({
  ...said, title: requiredText('Donnez un titre à ce fichier.', 150), id: z.uuid(), version: z.coerce.number().int().min(0), focalPoint,
  cropX: percent(), cropY: percent(), cropWidth: percent(), cropHeight: percent(),
}).transform(({ focalPoint: focal, cropX, cropY, cropWidth, cropHeight, ...rest }) => {
  const isWhole = [cropX, cropY, cropWidth, cropHeight].every((one) => one === null)
  return { ...rest, ...focal, crop: isWhole ? null : { x: (cropX ?? 0) / 100, y: (cropY ?? 0) / 100, width: (cropWidth ?? 100) / 100, height: (cropHeight ?? 100) / 100 } }
})

export const removeMediaSchema = z.object({ id: z.uuid() })
