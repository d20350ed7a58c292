import { Bold, Heading2, Heading3, type IconComponent, Italic, List, ListIndentDecrease, ListIndentIncrease, ListOrdered, Megaphone, Minus, Pilcrow, Redo, TableIcon, TextQuote, Undo } from '#components/ui/icons'
import type { Editor } from '@tiptap/core'
import { acting } from './rich-text-acting.tsx'

/** One button that acts on what is selected. */
export type RichTextTool = {
  id: string
  label: string
  Icon?: IconComponent
  /** Words on the button, beside its drawing or instead of one that would be a riddle; the label says them too. */
  words?: string
  keys?: string
  isPressed?: (editor: Editor) => boolean
  canRun: (editor: Editor) => boolean
  run: (editor: Editor) => void
}

export const blockTools: readonly RichTextTool[] = [
  { id: 'paragraph', label: 'Paragraphe', Icon: Pilcrow, isPressed: (editor) => editor.isActive('paragraph'), canRun: (editor) => editor.isActive('paragraph') || editor.can().setNode('paragraph'), run: (editor) => acting(editor).setNode('paragraph').run() },
  headingTool(2, 'Titre', Heading2),
  headingTool(3, 'Sous-titre', Heading3),
]

export const textTools: readonly RichTextTool[] = [
  { id: 'bold', label: 'Gras', keys: 'Ctrl + B', Icon: Bold, isPressed: (editor) => editor.isActive('bold'), canRun: (editor) => editor.can().toggleMark('bold'), run: (editor) => acting(editor).toggleMark('bold').run() },
  { id: 'italic', label: 'Italique', keys: 'Ctrl + I', Icon: Italic, isPressed: (editor) => editor.isActive('italic'), canRun: (editor) => editor.can().toggleMark('italic'), run: (editor) => acting(editor).toggleMark('italic').run() },
]

export const listTools: readonly RichTextTool[] = [
  listTool('bulletList', 'Liste à puces', List),
  listTool('orderedList', 'Liste numérotée', ListOrdered),
  { id: 'sink', label: 'Décaler dans une sous-liste', Icon: ListIndentIncrease, canRun: (editor) => editor.can().sinkListItem('listItem'), run: (editor) => acting(editor).sinkListItem('listItem').run() },
  { id: 'lift', label: 'Sortir de la liste', Icon: ListIndentDecrease, canRun: (editor) => editor.can().liftListItem('listItem'), run: (editor) => acting(editor).liftListItem('listItem').run() },
]

/** What comes into the text beside its paragraphs. */
export const insertTools: readonly RichTextTool[] = [
  { id: 'table', label: 'Tableau', words: 'Tableau', Icon: TableIcon, canRun: (editor) => isOutside(editor) && !isOnMedia(editor), run: (editor) => acting(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
  wrapTool('blockquote', 'Citation', TextQuote),
  wrapTool('callout', 'Encadré', Megaphone),
  { id: 'horizontalRule', label: 'Ligne de séparation', words: 'Ligne', Icon: Minus, canRun: isOutside, run: (editor) => insertBlock(editor, { type: 'horizontalRule' }) },
]

/** Only there inside a table. */
export const tableTools: readonly RichTextTool[] = [
  tableTool('addRowAfter', 'Ajouter une ligne', '+ ligne'),
  tableTool('addColumnAfter', 'Ajouter une colonne', '+ colonne'),
  tableTool('deleteRow', 'Supprimer la ligne', '− ligne'),
  tableTool('deleteColumn', 'Supprimer la colonne', '− colonne'),
  tableTool('toggleHeaderRow', 'Ligne d’en-tête', 'Ligne d’en-tête'),
  tableTool('toggleHeaderColumn', 'Colonne d’en-tête', 'Colonne d’en-tête'),
  tableTool('deleteTable', 'Supprimer le tableau', 'Supprimer le tableau'),
]

export const historyTools: readonly RichTextTool[] = [
  { id: 'undo', label: 'Annuler', keys: 'Ctrl + Z', Icon: Undo, canRun: (editor) => editor.can().undo(), run: (editor) => acting(editor).undo().run() },
  { id: 'redo', label: 'Rétablir', keys: 'Ctrl + Maj + Z', Icon: Redo, canRun: (editor) => editor.can().redo(), run: (editor) => acting(editor).redo().run() },
]

/** Whether the cursor stands in the text itself, where tables, pictures and lines may come. */
export function isOutside(editor: Editor): boolean {
  return !['listItem', 'blockquote', 'callout', 'table'].some((name) => editor.isActive(name))
}

/** Whether a picture or a file is selected. */
export function isOnMedia(editor: Editor): boolean {
  return editor.isActive('figure') || editor.isActive('file')
}

/** Puts a block at the cursor; behind the picture or file that is selected, rather than in its place. */
export function insertBlock(editor: Editor, node: { type: string; attrs?: Record<string, string> }): void {
  if (isOnMedia(editor)) acting(editor).insertContentAt(editor.state.selection.to, node).run()
  else acting(editor).insertContent(node).run()
}

function headingTool(level: 2 | 3, label: string, Icon: IconComponent): RichTextTool {
  return {
    id: `heading-${level}`, label, Icon,
    isPressed: (editor) => editor.isActive('heading', { level }),
    canRun: (editor) => editor.isActive('heading', { level }) || editor.can().setNode('heading', { level }),
    run: (editor) => acting(editor).toggleNode('heading', 'paragraph', { level }).run(),
  }
}

function listTool(name: 'bulletList' | 'orderedList', label: string, Icon: IconComponent): RichTextTool {
  return {
    id: name, label, Icon,
    isPressed: (editor) => editor.isActive(name),
    canRun: (editor) => editor.can().toggleList(name, 'listItem'),
    run: (editor) => acting(editor).toggleList(name, 'listItem').run(),
  }
}

function wrapTool(name: 'blockquote' | 'callout', label: string, Icon: IconComponent): RichTextTool {
  return {
    id: name, label, words: label, Icon,
    isPressed: (editor) => editor.isActive(name),
    canRun: (editor) => editor.can().toggleWrap(name),
    run: (editor) => acting(editor).toggleWrap(name).run(),
  }
}

type TableCommand = 'addRowAfter' | 'addColumnAfter' | 'deleteRow' | 'deleteColumn' | 'toggleHeaderRow' | 'toggleHeaderColumn' | 'deleteTable'

function tableTool(command: TableCommand, label: string, words: string): RichTextTool {
  return { id: command, label, words, canRun: (editor) => editor.can()[command](), run: (editor) => acting(editor)[command]().run() }
}
