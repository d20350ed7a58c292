import type { MediaMime, TypeRefusal } from './file-type.ts'

export type MediaKindName = 'picture' | 'file'
export type MediaAudienceName = 'public' | 'members'

/** The largest file taken, bytes. */
export const mediaMaxBytes = 25_000_000

export type UploadRefusal = TypeRefusal | 'file-missing' | 'file-too-large' | 'picture-damaged' | 'picture-too-large' | 'alt-missing' | 'other-kind' | 'form-unreadable' | 'upload-cut' | 'storage-full'

export const kindLabels: Record<MediaKindName, string> = { picture: 'Image', file: 'Document' }

export const audienceLabels: Record<MediaAudienceName, string> = { public: 'Tout le monde', members: 'Les membres seulement' }

const mimeLabels: Record<MediaMime, string> = {
  'image/jpeg': 'photo JPEG',
  'image/png': 'image PNG',
  'image/webp': 'image WebP',
  'image/avif': 'image AVIF',
  'image/gif': 'image GIF',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.oasis.opendocument.text': 'texte OpenDocument',
  'application/vnd.oasis.opendocument.spreadsheet': 'tableur OpenDocument',
  'text/calendar': 'agenda',
  'text/csv': 'tableau CSV',
  'text/plain': 'texte',
}

/** Why a file was not taken, and what to do instead. */
export const uploadRefusalLabels: Record<UploadRefusal, string> = {
  'file-missing': 'Choisissez un fichier.',
  'file-empty': 'Ce fichier est vide. Vérifiez-le sur votre ordinateur, puis choisissez-le de nouveau.',
  'file-too-large': 'Ce fichier dépasse 25 Mo. Allégez-le (pour un PDF : « Réduire la taille » à l’enregistrement ; pour une photo : un export plus petit), puis renvoyez-le.',
  'picture-damaged': 'Cette image est abîmée ou incomplète. Ouvrez-la sur votre ordinateur, enregistrez-la de nouveau, puis renvoyez-la.',
  'picture-too-large': 'Cette image compte plus de 80 millions de pixels. Exportez-la en plus petit (4 000 pixels de large suffisent), puis renvoyez-la.',
  'svg-refused': 'Les images SVG peuvent contenir des programmes : elles ne sont pas acceptées. Exportez ce dessin en PNG ou en WebP, puis renvoyez-le.',
  'heic-refused': 'Cette photo est au format HEIC, que les navigateurs ne lisent pas. Sur iPhone : Réglages, Appareil photo, Formats, « Le plus compatible » ; sur ordinateur, ouvrez-la et exportez-la en JPEG.',
  'web-page': 'C’est une page web ou un fichier qui contient du code, quel que soit son nom. Enregistrez-la en PDF, puis renvoyez-la.',
  'with-macros': 'Ce document contient des macros. Enregistrez-le sans macros (.docx, .xlsx ou .pptx) ou en PDF, puis renvoyez-le.',
  'old-office': 'C’est un document d’un ancien Office (.doc, .xls, .ppt). Enregistrez-le en .docx, .xlsx ou .pptx, ou en PDF, puis renvoyez-le.',
  'unknown-type': 'Le contenu de ce fichier n’est pas d’un type accepté, quel que soit son nom. Acceptés : JPEG, PNG, WebP, AVIF, GIF ; PDF, DOCX, XLSX, PPTX, ODT, ODS, ICS, CSV, TXT.',
  'alt-missing': 'Décrivez cette image en une phrase pour qui ne la voit pas, ou cochez qu’elle est seulement décorative. Puis choisissez-la de nouveau.',
  'other-kind': 'Une image se remplace par une image, un document par un document. Envoyez l’autre comme un nouveau fichier.',
  'form-unreadable': 'Le formulaire n’a pas été compris : rechargez la page, puis recommencez.',
  'upload-cut': 'L’envoi a été interrompu, rien n’a été gardé. Réessayez.',
  'storage-full': 'Le serveur n’a plus de place pour ranger ce fichier, rien n’a été gardé. Prévenez la personne qui s’occupe du serveur, puis réessayez.',
}

/** What a document or picture is, in a word; its bare type for one that the library no longer takes. */
export function mimeLabel(mime: string): string {
  return isKnownMime(mime) ? mimeLabels[mime] : mime
}

function isKnownMime(mime: string): mime is MediaMime {
  return Object.hasOwn(mimeLabels, mime)
}

/** The sentence for a refusal that an address names; null when it names none. */
export function uploadRefusal(code: string): string | null {
  return isUploadRefusal(code) ? uploadRefusalLabels[code] : null
}

function isUploadRefusal(code: string): code is UploadRefusal {
  return Object.hasOwn(uploadRefusalLabels, code)
}
