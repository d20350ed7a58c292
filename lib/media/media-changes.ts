import { audienceLabels } from './labels.ts'
import type { MediaAudienceName } from './labels.ts'
import { type Crop, sameCrop } from './picture-shape.ts'

/** Everything that the form of a media says. */
export type ChangedMedia = {
  title: string; alt: string; isDecorative: boolean; caption: string; credit: string; audience: MediaAudienceName
  focalX: number; focalY: number; crop: Crop | null
}
type Standing = { facts: Pick<ChangedMedia, 'title' | 'alt' | 'isDecorative' | 'caption' | 'credit' | 'audience'>; framing: Pick<ChangedMedia, 'focalX' | 'focalY' | 'crop'> }

/** The fields that differ from what stands, each with what stands now, as people say it. */
export function changedMedia({ facts, framing }: Standing, wanted: ChangedMedia): { field: string; now: string }[] {
  const texts = ([['title', 'Titre'], ['alt', 'Description'], ['caption', 'Légende'], ['credit', 'Crédit']] as const)
    .flatMap(([field, label]) => (facts[field] === wanted[field] ? [] : [{ field, now: `${label} : ${facts[field] || '(vide)'}` }]))
  return [
    ...texts,
    ...(facts.isDecorative === wanted.isDecorative ? [] : [{ field: 'isDecorative', now: facts.isDecorative ? 'Image décorative' : 'Image décrite' }]),
    ...(facts.audience === wanted.audience ? [] : [{ field: 'audience', now: `Lecteurs : ${audienceLabels[facts.audience]}` }]),
    ...(framing.focalX === wanted.focalX && framing.focalY === wanted.focalY ? [] : [{ field: 'focalPoint', now: 'un autre point à garder visible' }]),
    ...(sameCrop(framing.crop, wanted.crop) ? [] : [{ field: 'crop', now: 'un autre cadrage' }]),
  ]
}
