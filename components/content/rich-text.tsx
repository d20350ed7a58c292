import type { RichText as RichTextDocument, RichTextBlock, RichTextFigure, RichTextFile, RichTextHeading, RichTextListItem, RichTextTable } from '#lib/content/rich-text'
import { headingNodesOf, headingsOf } from '#lib/content/rich-text-reading'
import type { ReactNode } from 'react'
import { RichTextInlines } from './rich-text-inlines.tsx'
import { RichTextTableView } from './rich-text-table-view.tsx'

type RichTextProps = {
  doc: RichTextDocument
  /** Draws the picture alone (`<img>`, `<picture>`); null when it is gone, and then nothing of the figure is shown. */
  renderFigure?: (figure: RichTextFigure['attrs']) => ReactNode
  /** Draws the link to a file; null when it is gone. */
  renderFile?: (file: RichTextFile['attrs']) => ReactNode
  /** Before the ids of the headings, where a page shows two texts; the same as given to `headingsOf`. */
  idPrefix?: string
}

type Context = Pick<RichTextProps, 'renderFigure' | 'renderFile'> & { ids: ReadonlyMap<RichTextHeading, string>; tables: readonly RichTextTable[] }

/** A text of the back office as everybody reads it: elements of React alone, so that nothing typed is ever taken for HTML. */
export function RichText({ doc, renderFigure, renderFile, idPrefix = '' }: RichTextProps) {
  const entries = headingsOf(doc, idPrefix)
  const context: Context = {
    ids: new Map(headingNodesOf(doc).map((heading, index) => [heading, entries[index]?.id ?? ''])),
    tables: doc.content.filter((block) => block.type === 'table'),
    ...(renderFigure ? { renderFigure } : {}),
    ...(renderFile ? { renderFile } : {}),
  }
  return (
    <div className="rich-text">
      <Blocks blocks={doc.content} context={context} />
    </div>
  )
}

function Blocks({ blocks, context }: { blocks: readonly RichTextBlock[]; context: Context }) {
  return blocks.map((block, index) => <Block key={index} block={block} context={context} />)
}

function Block({ block, context }: { block: RichTextBlock; context: Context }): ReactNode {
  switch (block.type) {
    case 'paragraph': return <p><RichTextInlines inlines={block.content} /></p>
    case 'heading': {
      const Heading = block.attrs.level === 2 ? 'h2' : 'h3'
      return <Heading id={context.ids.get(block)}><RichTextInlines inlines={block.content} /></Heading>
    }
    case 'bulletList': return <ul><Items items={block.content} context={context} /></ul>
    case 'orderedList': return <ol start={block.attrs.start === 1 ? undefined : block.attrs.start}><Items items={block.content} context={context} /></ol>
    case 'blockquote': return <blockquote><Blocks blocks={block.content} context={context} /></blockquote>
    case 'callout': return <aside className="rich-text-callout"><Blocks blocks={block.content} context={context} /></aside>
    case 'table': return (
      <RichTextTableView table={block} number={context.tables.length > 1 ? context.tables.indexOf(block) + 1 : null}
        renderCell={(blocks) => <Blocks blocks={blocks} context={context} />} />
    )
    case 'horizontalRule': return <hr />
    case 'figure': return <Figure figure={block.attrs} renderFigure={context.renderFigure} />
    case 'file': {
      const link = context.renderFile?.(block.attrs) ?? null
      return link === null ? null : <p className="rich-text-file">{link}</p>
    }
  }
}

function Items({ items, context }: { items: readonly RichTextListItem[]; context: Context }) {
  return items.map((item, index) => {
    const [only, ...others] = item.content
    const isLine = only?.type === 'paragraph' && others.every((block) => block.type !== 'paragraph')
    // An item of one paragraph, with or without a list below it, is a line of the list: no paragraph of its own.
    return (
      <li key={index}>
        {isLine ? <><RichTextInlines inlines={only.content} /><Blocks blocks={others} context={context} /></> : <Blocks blocks={item.content} context={context} />}
      </li>
    )
  })
}

function Figure({ figure, renderFigure }: { figure: RichTextFigure['attrs']; renderFigure: RichTextProps['renderFigure'] }) {
  const picture = renderFigure?.(figure) ?? null
  if (picture === null) return null
  return (
    <figure>
      {picture}
      {figure.caption === '' ? null : <figcaption>{figure.caption}</figcaption>}
    </figure>
  )
}
