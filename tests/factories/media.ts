import { addMedia, type NewMedia } from '#lib/media/add-media'
import { db } from '#lib/platform/db/client'
import { aPdf, aPhoto } from '#tests/factories/media-files'
import { coordinatorActor, monday } from '#tests/factories/register'

const sender = coordinatorActor()

/** A document of the library; returns its id. */
export async function aDocument(more: Partial<NewMedia> = {}): Promise<string> {
  return added({ file: { name: 'Statuts.pdf', bytes: aPdf() }, title: '', alt: '', isDecorative: false, caption: '', credit: '', audience: 'public', ...more })
}

/** A picture of the library, described; returns its id. */
export async function aPicture(more: Partial<NewMedia> = {}): Promise<string> {
  return added({ file: { name: 'Réunion.jpg', bytes: await aPhoto() }, title: '', alt: 'Deux moitiés, rouge et bleue', isDecorative: false, caption: '', credit: '', audience: 'public', ...more })
}

/** A page that names a media in its draft; returns its id. */
export async function aPageThatUses(mediaId: string, title = 'Page d’essai'): Promise<string> {
  const { id } = await db().content.create({
    data: { kind: 'page', slug: `essai-${mediaId.slice(0, 8)}`, draft: {}, draftTitle: title, createdAt: monday, updatedAt: monday, references: { create: { state: 'draft', field: 'body', target: 'media', targetId: mediaId } } },
    select: { id: true },
  })
  return id
}

async function added(input: NewMedia): Promise<string> {
  const result = await addMedia(sender, input, monday)
  if (!result.ok) throw new Error(`the file was not taken: ${result.code}`)
  return result.value.id
}
