import { plainWords } from '#lib/platform/format/plain-words'
import type { RichText, RichTextBlock, RichTextFigure, RichTextFile, RichTextHeading, RichTextInline, RichTextListItem, RichTextRow } from './rich-text.ts'

type AnyNode = RichText | RichTextBlock | RichTextListItem | RichTextRow | RichTextRow['content'][number] | RichTextInline

export type RichTextHeadingEntry = { id: string; level: 2 | 3; text: string }

/** The words alone: one line per paragraph, item or row, an empty line between blocks; the words of pictures included. */
export function plainText(doc: RichText): string {
  return doc.content.map(wordsOfBlock).filter((text) => text !== '').join('\n\n')
}

/** The beginning of the text in one line of at most `max` characters, cut between words; headings and tables are left out. */
export function excerpt(doc: RichText, max: number): string {
  const running = doc.content.filter((block) => block.type !== 'heading' && block.type !== 'table' && block.type !== 'figure' && block.type !== 'file')
  const text = oneLine((running.length > 0 ? running : doc.content).map(wordsOfBlock).join(' '))
  if (text.length <= max) return text
  const room = text.slice(0, max).toWellFormed()
  const end = room.lastIndexOf(' ')
  return `${(end > max / 2 ? room.slice(0, end) : room.slice(0, max - 1)).replace(/[\s,;:.–—(«]+$/u, '')}…`
}

/** The headings in their order, with the ids under which `<RichText>` shows them; `idPrefix` tells apart two texts of a page. */
export function headingsOf(doc: RichText, idPrefix = ''): RichTextHeadingEntry[] {
  const taken = new Set<string>()
  return nodesOf(doc).filter((node) => node.type === 'heading').map((node) => {
    const text = oneLine(wordsOfInlines(node.content))
    const id = freeId(`${idPrefix}${plainWords(text).replaceAll(' ', '-') || 'partie'}`, taken)
    taken.add(id)
    return { id, level: node.attrs.level, text }
  })
}

/** The heading nodes of a document, in the same order as `headingsOf`. */
export function headingNodesOf(doc: RichText): RichTextHeading[] {
  return nodesOf(doc).filter((node) => node.type === 'heading')
}

/** The pictures, in their order: those without `alt` must get one before publication. */
export function figuresOf(doc: RichText): RichTextFigure[] {
  return nodesOf(doc).filter((node) => node.type === 'figure')
}

/** The files offered in the text, in their order. */
export function filesOf(doc: RichText): RichTextFile[] {
  return nodesOf(doc).filter((node) => node.type === 'file')
}

/** The media that the text shows or offers, each once, in their order. */
export function mediaIdsOf(doc: RichText): string[] {
  return [...new Set(nodesOf(doc).flatMap((node) => (node.type === 'figure' || node.type === 'file' ? [node.attrs.mediaId] : [])))]
}

/** Where the text leads, each address once, in their order, with the words of its first link. */
export function linksOf(doc: RichText): { href: string; text: string }[] {
  const found = new Map<string, string>()
  for (const node of nodesOf(doc)) {
    if (node.type !== 'text') continue
    const link = node.marks?.find((mark) => mark.type === 'link')
    if (link && !found.has(link.attrs.href)) found.set(link.attrs.href, node.text.trim())
  }
  return [...found].map(([href, text]) => ({ href, text }))
}

function nodesOf(node: AnyNode): AnyNode[] {
  return [node, ...('content' in node ? node.content.flatMap((child) => nodesOf(child)) : [])]
}

function wordsOfBlock(block: RichTextBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading': return wordsOfInlines(block.content)
    case 'bulletList':
    case 'orderedList': return lines(block.content.map((item) => lines(item.content.map(wordsOfBlock))))
    case 'blockquote':
    case 'callout': return lines(block.content.map(wordsOfBlock))
    case 'table': return lines(block.content.map((row) => row.content.map((cell) => oneLine(lines(cell.content.map(wordsOfBlock)))).filter((text) => text !== '').join(' · ')))
    case 'figure': return lines([block.attrs.alt, block.attrs.caption])
    case 'file': return block.attrs.label
    case 'horizontalRule': return ''
  }
}

function wordsOfInlines(inlines: readonly RichTextInline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('').trim()
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n')
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`
  return id
}
