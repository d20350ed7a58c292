import { Download } from '#components/ui/icons'
import { fileSize } from '#lib/media/file-size'
import { mimeLabel } from '#lib/media/labels'
import type { FileView } from '#lib/media/queries'

/** A document to open or take away, with what it is and how much it weighs said in the link itself. */
export function FileLink({ file, label = file.title }: { file: FileView; label?: string }) {
  return (
    <a href={file.href} className="file-link">
      <Download aria-hidden />
      <span>{label} <small>({mimeLabel(file.mime)}, {fileSize(file.bytes)}{file.audience === 'members' ? ', réservé aux membres' : ''})</small></span>
    </a>
  )
}
