import { UploadField } from '#components/media/upload-field'
import { Button } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { fileSize } from '#lib/media/file-size'
import { type MediaKindName, mimeLabel } from '#lib/media/labels'
import type { MediaFileItem } from '#lib/media/library-queries'
import { fileAddress } from '#lib/media/media-address'
import { type Day, dayAt } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'

type MediaFilesProps = { mediaId: string; kind: MediaKindName; files: readonly MediaFileItem[]; today: Day; mayEdit: boolean }

/** The file in force, those before it, and the way to replace it. */
export function MediaFiles({ mediaId, kind, files, today, mayEdit }: MediaFilesProps) {
  return (
    <section aria-labelledby="versions" className="stack">
      <h2 id="versions">{files.length > 1 ? 'Versions' : 'Fichier'}</h2>
      <ol className="grid gap-3">
        {files.map((file, index) => (
          <li key={file.number}>
            <a href={addressOf(mediaId, kind, file)} className="underline">{file.fileName}</a>
            {index === 0 && files.length > 1 ? <strong> (en vigueur)</strong> : null}
            <span className="block text-ink-soft">
              {mimeLabel(file.mime)}, {file.width === null ? '' : `${file.width} × ${file.height}, `}{fileSize(file.bytes)}. Envoyé le {dayAndMonth(dayAt(file.addedAt, 'Europe/Paris'), today)}{file.addedBy === '' ? '' : ` par ${file.addedBy}`}.
            </span>
          </li>
        ))}
      </ol>
      {mayEdit ? (
        <Disclosure summary="Remplacer par une nouvelle version" look="box">
          <form action="/api/medias" method="post" encType="multipart/form-data" className="stack">
            <input type="hidden" name="id" value={mediaId} />
            <p>Elle prend sa place partout où il est utilisé. L’ancienne reste lisible ici, par vous et le bureau.{kind === 'picture' ? ' Le cadrage est à refaire ; la description reste : vérifiez qu’elle dit vrai.' : ''}</p>
            <UploadField label="Nouvelle version" />
            <div><Button type="submit" variant="secondary">Remplacer</Button></div>
          </form>
        </Disclosure>
      ) : null}
    </section>
  )
}

function addressOf(mediaId: string, kind: MediaKindName, { number, fileName }: MediaFileItem): string {
  return kind === 'picture' ? `/medias/${mediaId}/original.webp?v=${number}` : fileAddress({ id: mediaId, fileName, number })
}
