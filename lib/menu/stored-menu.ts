import { isUuid } from '#lib/platform/uuid'
import { type Menu, type MenuEntry, type MenuList, menuLimits, type MenuTarget, topListId } from './menu.ts'

/** Anything at all, brought into the shape of a menu: what does not fit is left out; null when it is no menu. */
export function menuFrom(stored: unknown): Menu | null {
  if (!Array.isArray(stored)) return null
  const lists = (stored as unknown[]).map(listFrom).filter((list) => list !== null).slice(0, menuLimits.columns + 1)
  return lists[0]?.id === topListId ? lists : null
}

function listFrom(stored: unknown): MenuList | null {
  const { id, title, entries } = recordOf(stored)
  if (typeof id !== 'string' || typeof title !== 'string' || !Array.isArray(entries)) return null
  return { id, title, entries: (entries as unknown[]).map(entryFrom).filter((entry) => entry !== null) }
}

function entryFrom(stored: unknown): MenuEntry | null {
  const { id, label, target, isHidden } = recordOf(stored)
  const known = targetFrom(target)
  return typeof id === 'string' && typeof label === 'string' && known !== null ? { id, label, target: known, isHidden: isHidden === true } : null
}

function targetFrom(stored: unknown): MenuTarget | null {
  const { kind, path, contentId, url } = recordOf(stored)
  if (kind === 'address' && typeof path === 'string' && isSitePath(path)) return { kind, path }
  if (kind === 'page' && typeof contentId === 'string' && isUuid(contentId)) return { kind, contentId }
  return kind === 'link' && typeof url === 'string' && isOtherSite(url) ? { kind, url } : null
}

/** An address of this very site, as it stands after its name: one that no browser takes for another site's. */
export function isSitePath(text: string): boolean {
  return text.length <= 300 && /^\/(?!\/)[\w\-.~/%?#=&+,]*$/.test(text)
}

/** An address of another site that a reader may follow. */
export function isOtherSite(text: string): boolean {
  return text.length <= 500 && /^https?:\/\/[^\s"<>\\]+$/.test(text) && URL.canParse(text)
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
