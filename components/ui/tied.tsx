import { cloneElement, isValidElement, type ReactNode } from 'react'
import { frenchSpaces } from '#lib/platform/format/french-spaces'

/**
 * The same words with the spaces at which French never breaks a line, those inside plain elements (<p>, <strong>) included:
 * whoever writes a page types ordinary spaces. What a component draws is its own business.
 */
export function tied(node: ReactNode): ReactNode {
  if (typeof node === 'string') return frenchSpaces(node)
  if (!isValidElement<{ children?: ReactNode }>(node) || typeof node.type !== 'string') return node
  const { children } = node.props
  if (Array.isArray(children)) return cloneElement(node, {}, ...(children as ReactNode[]).map(tied))
  return children === undefined ? node : cloneElement(node, {}, tied(children))
}
