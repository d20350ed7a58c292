import { isUuid } from '#lib/platform/uuid'
import { Node } from '@tiptap/core'

/**
 * Where a pasted title, table or picture is taken for one: inside an item or a cell only its words are, or the list would
 * break. What is pasted begins in the paragraph or title of the cursor.
 */
export const outside = 'doc/|paragraph/|heading/'
export const inCallout = `${outside}|callout/`

/** An attribute that travels through the clipboard under a name of its own. */
function carried(name: string) {
  return { default: '', parseHTML: (element: HTMLElement) => element.getAttribute(name) ?? '', renderHTML: () => ({}) }
}

function mediaOf(element: HTMLElement) {
  return isUuid(element.dataset['mediaId'] ?? '') ? null : false
}

/** Where the editor finds the picture of a media; without it, its words stand in its place. */
export type PictureAddress = (mediaId: string) => string

/** A picture with its words; the picture itself is the library's. */
export function figureNode(pictureAddress: PictureAddress | undefined) {
  return Node.create({
    name: 'figure',
    group: 'top',
    atom: true,
    draggable: true,
    addAttributes: () => ({ mediaId: carried('data-media-id'), alt: carried('data-alt'), caption: carried('data-caption') }),
    parseHTML: () => [{ tag: 'figure[data-media-id]', getAttrs: mediaOf, context: outside }],
    renderHTML: ({ node }) => {
      const { mediaId, alt, caption } = wordsOf(node.attrs)
      const picture = pictureAddress ? ['img', { src: pictureAddress(mediaId), alt, draggable: 'false' }] : ['p', { class: 'rich-text-no-picture' }, alt === '' ? 'Image' : alt]
      return ['figure', { 'data-media-id': mediaId, 'data-alt': alt, 'data-caption': caption }, picture, ['figcaption', caption]]
    },
  })
}

/** A file that readers may download, under a name of the text's own. */
export const FileNode = Node.create({
  name: 'file',
  group: 'top',
  atom: true,
  draggable: true,
  addAttributes: () => ({ mediaId: carried('data-media-id'), label: carried('data-label') }),
  parseHTML: () => [{ tag: 'p[data-media-id]', getAttrs: mediaOf, priority: 60, context: inCallout }],
  renderHTML: ({ node }) => {
    const { mediaId, label } = wordsOf(node.attrs)
    return ['p', { class: 'rich-text-file', 'data-media-id': mediaId, 'data-label': label }, label]
  },
})

/** The words of a picture or a file, whatever the node carries. */
export function wordsOf(attrs: Readonly<Record<string, unknown>>) {
  const word = (name: string) => (typeof attrs[name] === 'string' ? attrs[name] : '')
  return { mediaId: word('mediaId'), alt: word('alt'), caption: word('caption'), label: word('label') }
}
