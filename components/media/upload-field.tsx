import { FieldTexts, describedBy } from '#components/ui/field-texts'

const hint = '25 Mo au plus. Images : JPEG, PNG, WebP, AVIF, GIF. Documents : PDF, DOCX, XLSX, PPTX, ODT, ODS, ICS, CSV, TXT.'

/** Where a file is chosen; what it holds is checked on the server, whatever its name. */
export function UploadField({ label, error, id = 'fichier' }: { label: string; error?: string | undefined; id?: string }) {
  return (
    <div className="field" data-invalid={error ? '' : undefined}>
      <label htmlFor={id} className="field-label">{label}</label>
      <FieldTexts id={id} hint={hint} error={error} />
      <input id={id} name="fichier" type="file" className="control" aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, { hint, error })} required />
    </div>
  )
}
