'use server'

import { refresh } from 'next/cache'
import { removeMedia } from '#lib/media/remove-media'
import { removeMediaSchema, updateMediaSchema } from '#lib/media/schema'
import { updateMedia } from '#lib/media/update-media'
import { runAction } from '#lib/platform/actions/run-action'
import { contentChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { conflictMessage, settled } from '../settled.ts'

const gone = 'Ce fichier n’est plus là. Revenez à la médiathèque.'

export const saveMedia = runAction({
  name: 'medias.corriger',
  whenSignedOut: 'stay',
  schema: updateMediaSchema,
  handle: async (actor, input) => settled(await updateMedia(actor, input, now()), contentChanged, refresh),
  messages: {
    'not-found': gone,
    conflict: conflictMessage,
    'alt-missing': { field: 'alt', message: 'Décrivez l’image en une phrase pour qui ne la voit pas, ou cochez qu’elle est seulement décorative.' },
    'crop-too-small': { field: 'cropWidth', message: 'La partie montrée est trop petite : au moins 5 % de l’image, dans chaque sens.' },
  },
  done: () => 'C’est enregistré, partout où ce fichier est utilisé.',
})

export const dropMedia = runAction({
  name: 'medias.retirer',
  schema: removeMediaSchema,
  handle: async (actor, input) => settled(await removeMedia(actor, input, now()), contentChanged, refresh),
  messages: {
    'not-found': gone,
    'in-use': ({ uses }) => `Il est utilisé dans ${plural(Number(uses), 'contenu', 'contenus')} : retirez-le d’abord de ces pages (la liste est ci-dessus).`,
  },
  done: () => ({ redirectTo: '/gestion/medias?fait=retire' }),
})
