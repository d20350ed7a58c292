import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { audienceOptions, mediaWords } from '#components/media/media-words'
import { UploadField } from '#components/media/upload-field'
import { Button } from '#components/ui/button'
import { CheckboxGroup } from '#components/ui/checkbox-group'
import { ErrorSummary } from '#components/ui/error-summary'
import { Field } from '#components/ui/field'
import { RadioGroup } from '#components/ui/radio-group'
import { uploadRefusal } from '#lib/media/labels'
import { canEditMedia } from '#lib/media/policy'
import { requireActor } from '#lib/platform/auth/session'
import { oneOf, type SearchParams, single } from '#lib/platform/list-request'

export const metadata: Metadata = { title: 'Ajouter un fichier' }

export default async function NewMediaPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  if (!canEditMedia(actor)) notFound()
  const params = await searchParams
  const refusal = uploadRefusal(single(params['refus']))
  const isAboutWords = single(params['refus']) === 'alt-missing'
  const typed = (name: string) => single(params[name]).slice(0, 300)
  return (
    <>
      <WorkHeading title="Ajouter une image ou un document" trail={[{ href: '/gestion/medias', label: 'Images et documents' }]} current="Ajouter" description="Une photo est allégée, redressée et débarrassée de ce que l’appareil y note (lieu, date, modèle) avant d’être gardée." />
      {/* A route of its own, and not an action: the body may weigh more than an action takes. */}
      <form action="/api/medias" method="post" encType="multipart/form-data" className="stack max-w-prose" noValidate>
        {refusal === null ? null : <ErrorSummary errors={{ [isAboutWords ? 'alt' : 'fichier']: refusal }} title="Ce fichier n’a pas été pris" />}
        <Field name="title" label="Titre" hint={`${mediaWords.title} Laissez vide pour garder le nom du fichier.`} requirement="optional" defaultValue={typed('title')} maxLength={150} autoComplete="off" />
        <Field kind="textarea" rows={2} name="alt" label="Description, si c’est une image" hint={mediaWords.alt} defaultValue={typed('alt')} maxLength={300} error={isAboutWords ? refusal ?? undefined : undefined} />
        <CheckboxGroup name="isDecorative" legend="Image décorative" requirement="optional" defaultValues={typed('isDecorative') === '' ? [] : ['oui']} options={[{ value: 'oui', label: mediaWords.decorative }]} />
        <Field name="caption" label="Légende" hint={mediaWords.caption} requirement="optional" defaultValue={typed('caption')} maxLength={300} autoComplete="off" />
        <Field name="credit" label="Crédit" hint={mediaWords.credit} requirement="optional" defaultValue={typed('credit')} maxLength={150} autoComplete="off" />
        <RadioGroup name="audience" legend="Qui peut le lire" hint={mediaWords.audience} options={audienceOptions} defaultValue={oneOf(params['audience'], ['members']) ?? 'public'} layout="inline" />
        {/* Last: what was typed is read before a file that proves too large. */}
        <UploadField label="Fichier" error={isAboutWords ? undefined : refusal ?? undefined} />
        <div><Button type="submit">Ajouter</Button></div>
      </form>
    </>
  )
}
