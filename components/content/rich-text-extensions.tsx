import { safeHref } from '#lib/content/rich-text-href'
import { type Extensions, Mark, Node, textblockTypeInputRule } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import { FileNode, figureNode, inCallout, outside, type PictureAddress } from './rich-text-media-nodes.tsx'

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
  parseHTML: () => [2, 3].map((level) => ({ tag: `h${level}`, attrs: { level }, context: inCallout })),
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
  parseHTML: () => [{ tag: 'blockquote', context: outside }],
  renderHTML: () => ['blockquote', 0],
})

const Callout = Node.create({
  name: 'callout',
  group: 'top',
  content: '(block | heading | file)+',
  defining: true,
  parseHTML: () => [{ tag: 'aside', context: outside }],
  renderHTML: () => ['aside', { class: 'rich-text-callout' }, 0],
})

const HorizontalRule = Node.create({
  name: 'horizontalRule',
  group: 'top',
  parseHTML: () => [{ tag: 'hr', context: outside }],
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

/** Everything that the editor can hold, and nothing else: what is pasted beside it is left out by ProseMirror. */
export function richTextExtensions(pictureAddress: PictureAddress | undefined): Extensions {
  return [
    StarterKit.configure({
      document: false, heading: false, blockquote: false, horizontalRule: false, link: false,
      code: false, codeBlock: false, strike: false, underline: false,
    }),
    Doc, Heading, Blockquote, Callout, HorizontalRule, Link, figureNode(pictureAddress), FileNode,
    Table.extend({ group: 'top', parseHTML: () => [{ tag: 'table', context: outside }] }).configure({ resizable: false }),
    TableRow.extend({ parseHTML: () => [{ tag: 'tr', context: 'table/' }] }),
    TableHeader.extend({ parseHTML: () => [{ tag: 'th', context: 'tableRow/' }] }),
    TableCell.extend({ parseHTML: () => [{ tag: 'td', context: 'tableRow/' }] }),
  ]
}
