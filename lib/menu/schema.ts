import { z } from 'zod'
import { requiredText } from '#lib/platform/actions/form-fields'
import { isUuid } from '#lib/platform/uuid'
import { menuLimits, type MenuTarget } from './menu.ts'
import { isOtherSite, isSitePath } from './stored-menu.ts'

// A menu that nobody changed has version 0, which a coerced empty field would name.
const version = z.string().regex(/^\d{1,9}$/).transform(Number)
const id = z.string().min(1).max(100)

export const moveMenuSchema = z.object({ id, version, to: z.union([z.enum(['up', 'down']), z.coerce.number().int().min(0).max(menuLimits.entries)]) })
export const showMenuSchema = z.object({ id, version, as: z.enum(['shown', 'hidden']) })
export const removeMenuSchema = z.object({ id, version })
export const restoreMenuSchema = z.object({ version })
export const menuListSchema = z.object({ id: z.string().max(100).default(''), version, title: requiredText('Donnez un titre à cette colonne.', menuLimits.title) })

/** An entry as its form sends it: a page chosen in the list, or an address that somebody typed. */
export const menuEntrySchema = z.object({
  id: z.string().max(100).default(''), version, listId: id,
  label: requiredText('Écrivez ce que l’on lira dans le menu.', menuLimits.label),
  target: z.string().max(400).default(''),
  other: z.string().trim().max(500).default(''),
}).transform(({ target, other, ...entry }, context) => {
  const found = targetOf(target, other)
  if (typeof found === 'object') return { ...entry, target: found }
  context.addIssue({ code: 'custom', path: [found === 'choose' ? 'target' : 'other'], message: sentences[found] })
  return z.NEVER
})

const sentences = {
  choose: 'Choisissez où mène cette entrée.',
  type: 'Écrivez l’adresse : /ma-page pour ce site, https://… pour un autre.',
  malformed: 'Cette adresse ne se lit pas. Pour ce site, commencez par / (par exemple /actualites). Pour un autre, collez l’adresse entière, avec https://',
} as const

function targetOf(chosen: string, typed: string): MenuTarget | keyof typeof sentences {
  if (chosen === '') return 'choose'
  if (chosen.startsWith('page:') && isUuid(chosen.slice(5))) return { kind: 'page', contentId: chosen.slice(5) }
  if (chosen.startsWith('/') && isSitePath(chosen)) return { kind: 'address', path: chosen }
  if (typed === '') return 'type'
  if (isSitePath(typed)) return { kind: 'address', path: typed }
  return isOtherSite(typed) ? { kind: 'link', url: typed } : 'malformed'
}
