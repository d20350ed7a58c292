import { isUuid } from '#lib/platform/uuid'
import { safeHref } from './rich-text-href.ts'

export type RichTextMark = { readonly type: 'bold' } | { readonly type: 'italic' } | { readonly type: 'link'; readonly attrs: { readonly href: string } }
export type RichTextInline = { readonly type: 'text'; readonly text: string; readonly marks?: readonly RichTextMark[] } | { readonly type: 'hardBreak' }
export type RichTextParagraph = { readonly type: 'paragraph'; readonly content: readonly RichTextInline[] }
export type RichTextHeading = { readonly type: 'heading'; readonly attrs: { readonly level: 2 | 3 }; readonly content: readonly RichTextInline[] }
export type RichTextListItem = { readonly type: 'listItem'; readonly content: readonly RichTextSimpleBlock[] }
export type RichTextList =
  | { readonly type: 'bulletList'; readonly content: readonly RichTextListItem[] }
  | { readonly type: 'orderedList'; readonly attrs: { readonly start: number }; readonly content: readonly RichTextListItem[] }
/** What may stand anywhere: in an item, a quote, a cell. */
export type RichTextSimpleBlock = RichTextParagraph | RichTextList
export type RichTextFile = { readonly type: 'file'; readonly attrs: { readonly mediaId: string; readonly label: string } }
export type RichTextFigure = { readonly type: 'figure'; readonly attrs: { readonly mediaId: string; readonly alt: string; readonly caption: string } }
export type RichTextCell = { readonly type: 'tableHeader' | 'tableCell'; readonly attrs: { readonly colspan: number; readonly rowspan: number }; readonly content: readonly RichTextSimpleBlock[] }
export type RichTextRow = { readonly type: 'tableRow'; readonly content: readonly RichTextCell[] }
export type RichTextTable = { readonly type: 'table'; readonly content: readonly RichTextRow[] }
export type RichTextCallout = { readonly type: 'callout'; readonly content: readonly (RichTextSimpleBlock | RichTextHeading | RichTextFile)[] }
export type RichTextBlock =
  | RichTextSimpleBlock | RichTextHeading | RichTextCallout | RichTextTable | RichTextFigure | RichTextFile
  | { readonly type: 'blockquote'; readonly content: readonly RichTextSimpleBlock[] }
  | { readonly type: 'horizontalRule' }

/** A text with its layout, as ProseMirror writes documents; nothing but what is named here is ever stored or shown. */
export type RichText = { readonly type: 'doc'; readonly content: readonly RichTextBlock[] }

export const emptyRichText: RichText = { type: 'doc', content: [] }

/** Bytes of the JSON, nodes, levels of nesting, and characters of a picture's or file's words. */
export const richTextLimits = { bytes: 200_000, nodes: 5000, depth: 24, span: 20, alt: 300, caption: 500, label: 200 } as const

/**
 * The document that remains of anything at all: what is not on the list is dropped, what stands in the wrong place is made
 * simpler, empty paragraphs go, two runs of the same look become one. Never throws; cleaning twice changes nothing; past the
 * limits the end is dropped (a form refuses earlier, see `richTextField`).
 */
export function cleanRichText(raw: unknown): RichText {
  const root = recordOf(raw)
  if (root?.['type'] !== 'doc') return emptyRichText
  const kept: RichTextBlock[] = []
  let left = { bytes: richTextLimits.bytes - bytesOf(emptyRichText), nodes: richTextLimits.nodes - 1 }
  for (const child of listOf(root['content'])) {
    for (const block of blockOf(recordOf(child) ?? {}, { left: richTextLimits.nodes }, 1)) {
      left = { bytes: left.bytes - bytesOf(block) - 1, nodes: left.nodes - countNodes(block) }
      if (left.bytes < 0 || left.nodes < 0) return { type: 'doc', content: kept }
      kept.push(block)
    }
  }
  return { type: 'doc', content: kept }
}

/** How many nodes a node is made of, itself included; stops counting a little past the limit, and at too deep a nesting. */
export function countNodes(node: unknown): number {
  const waiting: [node: unknown, depth: number][] = [[node, 0]]
  let count = 0
  for (let next = waiting.pop(); next && count <= richTextLimits.nodes; next = waiting.pop()) {
    const [current, depth] = next
    count += depth > richTextLimits.depth ? Infinity : 1
    for (const child of listOf(recordOf(current)?.['content'])) waiting.push([child, depth + 1])
  }
  return count
}

/** The size of a value's JSON, in bytes. */
export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}

type Raw = Record<string, unknown>
/** How many nodes of a block may still be looked at: one made to be endless ends the walk, not the process. */
type Walk = { left: number }

function blocksIn(parent: Raw, walk: Walk, depth: number): RichTextBlock[] {
  return childrenOf(parent, walk, depth).flatMap((node) => blockOf(node, walk, depth))
}

function blockOf(node: Raw, walk: Walk, depth: number): RichTextBlock[] {
  switch (node['type']) {
    case 'paragraph': return filled({ type: 'paragraph', content: inlinesIn(node, walk, depth + 1) })
    case 'heading': return filled({ type: 'heading', attrs: { level: levelOf(node) }, content: inlinesIn(node, walk, depth + 1) })
    case 'bulletList': return filled({ type: 'bulletList', content: itemsIn(node, walk, depth + 1) })
    case 'orderedList': return filled({ type: 'orderedList', attrs: { start: countOf(attrsOf(node)['start'], 9999) }, content: itemsIn(node, walk, depth + 1) })
    case 'blockquote': return filled({ type: 'blockquote', content: simpler(blocksIn(node, walk, depth + 1)) })
    case 'callout': return filled({ type: 'callout', content: forCallout(blocksIn(node, walk, depth + 1)) })
    case 'table': return filled({ type: 'table', content: rowsIn(node, walk, depth + 1) })
    case 'horizontalRule': return [{ type: 'horizontalRule' }]
    case 'figure': return withMedia(node, (mediaId, attrs) => ({ type: 'figure', attrs: { mediaId, alt: wordsOf(attrs['alt'], richTextLimits.alt), caption: wordsOf(attrs['caption'], richTextLimits.caption) } }))
    case 'file': return withMedia(node, (mediaId, attrs) => ({ type: 'file', attrs: { mediaId, label: wordsOf(attrs['label'], richTextLimits.label) } }))
    default: return []
  }
}

function filled<const Block extends { type: string; content: readonly unknown[] }>(block: Block): Block[] {
  return block.content.length > 0 ? [block] : []
}

/** The same words where only paragraphs and lists may stand. */
function simpler(blocks: readonly RichTextBlock[]): RichTextSimpleBlock[] {
  return blocks.flatMap((block): readonly RichTextSimpleBlock[] => {
    switch (block.type) {
      case 'paragraph':
      case 'bulletList':
      case 'orderedList': return [block]
      case 'heading': return [{ type: 'paragraph', content: block.content }]
      case 'blockquote': return block.content
      case 'callout': return simpler(block.content)
      case 'table': return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap((one) => filled(one))))
      case 'horizontalRule':
      case 'figure':
      case 'file': return []
    }
  })
}

function forCallout(blocks: readonly RichTextBlock[]): RichTextCallout['content'] {
  return blocks.flatMap((block): RichTextCallout['content'] => (block.type === 'heading' || block.type === 'file' ? [block] : simpler([block])))
}

const emptyParagraph: RichTextParagraph = { type: 'paragraph', content: [] }

function itemsIn(list: Raw, walk: Walk, depth: number): RichTextListItem[] {
  return childrenOf(list, walk, depth).filter((node) => node['type'] === 'listItem').flatMap((node): RichTextListItem[] => {
    const content = simpler(blocksIn(node, walk, depth + 1))
    if (content.length === 0) return []
    // An editor's item begins with a paragraph.
    return [{ type: 'listItem', content: content[0]?.type === 'paragraph' ? content : [emptyParagraph, ...content] }]
  })
}

function rowsIn(table: Raw, walk: Walk, depth: number): RichTextRow[] {
  return childrenOf(table, walk, depth).filter((node) => node['type'] === 'tableRow')
    .flatMap((node) => filled({ type: 'tableRow', content: childrenOf(node, walk, depth + 1).flatMap((cell) => cellOf(cell, walk, depth + 1)) }))
}

function cellOf(node: Raw, walk: Walk, depth: number): RichTextCell[] {
  const { type } = node
  if (type !== 'tableHeader' && type !== 'tableCell') return []
  const { colspan, rowspan } = attrsOf(node)
  const content = simpler(blocksIn(node, walk, depth + 1))
  const { span } = richTextLimits
  return [{ type, attrs: { colspan: countOf(colspan, span), rowspan: countOf(rowspan, span) }, content: content.length > 0 ? content : [emptyParagraph] }]
}

function inlinesIn(parent: Raw, walk: Walk, depth: number): RichTextInline[] {
  const runs: RichTextInline[] = []
  for (const node of childrenOf(parent, walk, depth)) {
    const inline = inlineOf(node)
    const last = runs.at(-1)
    if (inline?.type === 'text' && last?.type === 'text' && JSON.stringify(inline.marks) === JSON.stringify(last.marks)) runs.splice(-1, 1, { ...last, text: last.text + inline.text })
    else if (inline && !(inline.type === 'hardBreak' && runs.length === 0)) runs.push(inline)
  }
  while (runs.at(-1)?.type === 'hardBreak') runs.pop()
  return runs.some((run) => run.type === 'text' && run.text.trim() !== '') ? runs : []
}

function inlineOf(node: Raw): RichTextInline | null {
  if (node['type'] === 'hardBreak') return { type: 'hardBreak' }
  if (node['type'] !== 'text') return null
  const text = storable(node['text'])
  const marks = marksOf(node)
  return text === '' ? null : { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }
}

function marksOf(node: Raw): RichTextMark[] {
  const found = listOf(node['marks']).slice(0, 20).map((mark) => recordOf(mark) ?? {})
  const href = found.filter((mark) => mark['type'] === 'link').map((mark) => safeHref(attrsOf(mark)['href'])).find((one) => one !== null)
  const has = (type: string) => found.some((mark) => mark['type'] === type)
  return [
    ...(href === undefined || href === null ? [] : [{ type: 'link' as const, attrs: { href } }]),
    ...(has('bold') ? [{ type: 'bold' as const }] : []),
    ...(has('italic') ? [{ type: 'italic' as const }] : []),
  ]
}

function withMedia(node: Raw, block: (mediaId: string, attrs: Raw) => RichTextBlock): RichTextBlock[] {
  const attrs = attrsOf(node)
  const { mediaId } = attrs
  return typeof mediaId === 'string' && isUuid(mediaId) ? [block(mediaId.toLowerCase(), attrs)] : []
}

/** A page has one title of the first rank, its own; what lies deeper than the third reads as the third. */
function levelOf(node: Raw): 2 | 3 {
  const { level } = attrsOf(node)
  return typeof level === 'number' && level >= 3 ? 3 : 2
}

function countOf(value: unknown, max: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max ? value : 1
}

function wordsOf(value: unknown, max: number): string {
  return storable(value).trim().slice(0, max).toWellFormed().trim()
}

/** What PostgreSQL's JSON can hold, without characters that nobody sees or that turn the direction of what follows. */
function storable(value: unknown): string {
  if (typeof value !== 'string') return ''
  return value.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu, ' ').replace(/[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, '')
}

function childrenOf(node: Raw, walk: Walk, depth: number): Raw[] {
  if (depth > richTextLimits.depth) return []
  const children = listOf(node['content']).slice(0, Math.max(walk.left, 0))
  walk.left -= children.length
  return children.map(recordOf).filter((child) => child !== null)
}

function attrsOf(node: Raw): Raw {
  return recordOf(node['attrs']) ?? {}
}

function recordOf(value: unknown): Raw | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
