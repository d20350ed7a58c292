import { safeHref } from '#lib/content/rich-text-href'
import { isUuid } from '#lib/platform/uuid'
import { type Extensions, Mark, Node, textblockTypeInputRule } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

/*
 * The list of `lib/content/rich-text.ts`, as the editor knows it: what stands in the editor is what will be stored. `block` is
 * what may stand anywhere (paragraphs, lists), `top` what stands only in the text itself.
 */
const Doc = Node.create({ name: 'doc', topNode: true, content: '(block | top)+' })

const Heading = Node.create({
  name: 'heading',
  group: 'top',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [2, 3].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node }) => [node.attrs['level'] === 3 ? 'h3' : 'h2', 0],
  addInputRules() {
    return [2, 3].map((level) => textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`), type: this.type, getAttributes: { level } }))
  },
})

const Blockquote = Node.create({
  name: 'blockquote',
  group: 'top',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
})

const Callout = Node.create({
  name: 'callout',
  group: 'top',
  content: '(block | heading | file)+',
  defining: true,
  parseHTML: () => [{ tag: 'aside' }],
  renderHTML: () => ['aside', { class: 'rich-text-callout' }, 0],
})

const HorizontalRule = Node.create({
  name: 'horizontalRule',
  group: 'top',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
})

const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{
    tag: 'a[href]',
    getAttrs: (element) => {
      const href = safeHref(element.getAttribute('href'))
      return href === null ? false : { href }
    },
  }],
  // Read again where it is drawn: an address of an unsafe kind gets no place in the page, however it came.
  renderHTML: ({ HTMLAttributes }) => ['a', { href: safeHref(HTMLAttributes['href']) ?? '#', rel: 'noopener noreferrer' }, 0],
})

/** An attribute that travels through the clipboard under a name of its own. */
function carried(name: string) {
  return { default: '', parseHTML: (element: HTMLElement) => element.getAttribute(name) ?? '', renderHTML: () => ({}) }
}

function mediaOf(element: HTMLElement) {
  return isUuid(element.dataset['mediaId'] ?? '') ? null : false
}

/** Where the editor finds the picture of a media; without it, its words stand in its place. */
export type PictureAddress = (mediaId: string) => string

function figureNode(pictureAddress: PictureAddress | undefined) {
  return Node.create({
    name: 'figure',
    group: 'top',
    atom: true,
    draggable: true,
    addAttributes: () => ({ mediaId: carried('data-media-id'), alt: carried('data-alt'), caption: carried('data-caption') }),
    parseHTML: () => [{ tag: 'figure[data-media-id]', getAttrs: mediaOf }],
    renderHTML: ({ node }) => {
      const { mediaId, alt, caption } = wordsOf(node.attrs)
      const picture = pictureAddress ? ['img', { src: pictureAddress(mediaId), alt, draggable: 'false' }] : ['p', { class: 'rich-text-no-picture' }, alt === '' ? 'Image' : alt]
      return ['figure', { 'data-media-id': mediaId, 'data-alt': alt, 'data-caption': caption }, picture, ['figcaption', caption]]
    },
  })
}

const FileNode = Node.create({
  name: 'file',
  group: 'top',
  atom: true,
  draggable: true,
  addAttributes: () => ({ mediaId: carried('data-media-id'), label: carried('data-label') }),
  parseHTML: () => [{ tag: 'p[data-media-id]', getAttrs: mediaOf, priority: 60 }],
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

/** Everything that the editor can hold, and nothing else: what is pasted beside it is left out by ProseMirror. */
export function richTextExtensions(pictureAddress: PictureAddress | undefined): Extensions {
  return [
    StarterKit.configure({
      document: false, heading: false, blockquote: false, horizontalRule: false, link: false,
      code: false, codeBlock: false, strike: false, underline: false,
    }),
    Doc, Heading, Blockquote, Callout, HorizontalRule, Link, figureNode(pictureAddress), FileNode,
    Table.extend({ group: 'top' }).configure({ resizable: false }), TableRow, TableHeader, TableCell,
  ]
}
