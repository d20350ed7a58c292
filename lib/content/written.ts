import type { RichText, RichTextBlock, RichTextInline, RichTextListItem, RichTextParagraph, RichTextRow } from './rich-text.ts'

/**
 * A text with a layout, from how one would type it: blocks between empty lines; `## ` and `### ` titles, `- ` and `1. `
 * lists, `> ` quotes, `! ` callouts, `| a | b |` tables whose first line names the columns; **bold**, *italic*,
 * [words](address). What is not one of these is a paragraph.
 */
export function written(text: string): RichText {
  return { type: 'doc', content: text.trim().split(/\n\s*\n/).map((block) => blockOf(block.split('\n').map((line) => line.trim()))) }
}

function blockOf(lines: readonly string[]): RichTextBlock {
  const [first = ''] = lines
  const title = /^(##|###) (.*)$/.exec(first)
  if (title) return { type: 'heading', attrs: { level: title[1] === '##' ? 2 : 3 }, content: inlinesOf(title[2] ?? '') }
  if (first.startsWith('- ')) return { type: 'bulletList', content: itemsOf(lines, '- ') }
  if (first.startsWith('1. ')) return { type: 'orderedList', attrs: { start: 1 }, content: itemsOf(lines, /^\d+\. /) }
  if (first.startsWith('> ')) return { type: 'blockquote', content: [paragraphOf(lines.map((line) => line.replace('> ', '')).join(' '))] }
  if (first.startsWith('! ')) return { type: 'callout', content: [paragraphOf(lines.map((line) => line.replace('! ', '')).join(' '))] }
  if (first.startsWith('| ')) return { type: 'table', content: lines.map((line, index) => rowOf(line, index === 0)) }
  return paragraphOf(lines.join(' '))
}

function itemsOf(lines: readonly string[], mark: string | RegExp): RichTextListItem[] {
  return lines.map((line) => ({ type: 'listItem', content: [paragraphOf(line.replace(mark, ''))] }))
}

function rowOf(line: string, isHead: boolean): RichTextRow {
  const cells = line.replace(/^\|\s*|\s*\|$/g, '').split('|').map((cell) => cell.trim())
  return { type: 'tableRow', content: cells.map((cell) => ({ type: isHead ? 'tableHeader' : 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraphOf(cell)] })) }
}

function paragraphOf(text: string): RichTextParagraph {
  return { type: 'paragraph', content: inlinesOf(text) }
}

function inlinesOf(text: string): RichTextInline[] {
  return [...text.matchAll(/\*\*(.+?)\*\*|\*(.+?)\*|\[(.+?)\]\((.+?)\)|[^*[]+/g)].map(([whole, bold, italic, label, href]): RichTextInline => {
    if (bold !== undefined) return { type: 'text', text: bold, marks: [{ type: 'bold' }] }
    if (italic !== undefined) return { type: 'text', text: italic, marks: [{ type: 'italic' }] }
    if (label !== undefined && href !== undefined) return { type: 'text', text: label, marks: [{ type: 'link', attrs: { href } }] }
    return { type: 'text', text: whole }
  })
}
