import path from 'node:path'
import { type HouseFile, houseFile, houseFileOnDisk, resolveImport, root } from '#tests/architecture/file-kinds'
import { clockReason, environmentReason, readsClock, readsEnvironment, walls } from './walls.ts'

// An oxlint plugin: the walls as one table over *resolved* imports. The built-in `no-restricted-imports` compares
// text, and a later override silently replaces an earlier one.

type Node = { type: string; [key: string]: unknown }
type Context = { filename: string; cwd: string; sourceCode: { text: string }; report: (finding: { node: Node; message: string }) => void }

const importWalls = {
  create(context: Context) {
    const base = baseOf(context)
    const relative = path.relative(base, context.filename).replaceAll(path.sep, '/')
    const file = houseFile(relative, () => context.sourceCode.text)
    const check = (node: Node, source: unknown, isType: boolean) => {
      const specifier = valueOf(source)
      if (specifier === null) return
      for (const reason of broken(file, specifier, isType, base)) context.report({ node, message: reason })
    }
    return {
      ImportDeclaration: (node: Node) => check(node, node['source'], isTypeOnly(node, 'importKind')),
      ExportNamedDeclaration: (node: Node) => check(node, node['source'], isTypeOnly(node, 'exportKind')),
      ExportAllDeclaration: (node: Node) => check(node, node['source'], node['exportKind'] === 'type'),
      ImportExpression: (node: Node) => check(node, node['source'], false),
    }
  },
}

const oneClock = {
  create(context: Context) {
    if (readsClock(path.relative(baseOf(context), context.filename))) return {}
    return {
      NewExpression: (node: Node) => {
        if (nameOf(node['callee']) === 'Date' && Array.isArray(node['arguments']) && node['arguments'].length === 0) context.report({ node, message: clockReason })
      },
      MemberExpression: (node: Node) => {
        if (nameOf(node['object']) === 'Date' && nameOf(node['property']) === 'now') context.report({ node, message: clockReason })
      },
    }
  },
}

const oneEnvironment = {
  create(context: Context) {
    if (readsEnvironment(path.relative(baseOf(context), context.filename))) return {}
    return {
      MemberExpression: (node: Node) => {
        if (nameOf(node['object']) === 'process' && (nameOf(node['property']) ?? valueOf(node['property'])) === 'env') context.report({ node, message: environmentReason })
      },
      ImportDeclaration: (node: Node) => {
        const source = valueOf(node['source'])
        if (source === 'node:process' || source === 'process') context.report({ node, message: environmentReason })
      },
    }
  },
}

export default { meta: { name: 'house' }, rules: { 'import-walls': importWalls, 'one-clock': oneClock, 'one-environment': oneEnvironment } }

function broken(file: HouseFile, specifier: string, isType: boolean, base: string): string[] {
  const target = resolveImport(file.path, specifier)
  const what = { specifier, isType, target: target === null ? null : houseFileOnDisk(target, base), package: target === null ? specifier : null }
  return walls.filter((wall) => wall.forbids(file, what)).map((wall) => wall.reason)
}

/** Fixtures are linted in a folder of their own that has the shape of the house. */
function baseOf(context: Context): string {
  return context.filename.startsWith(root) ? root : context.cwd
}

/** Whether nothing of the import remains at run time. */
function isTypeOnly(node: Node, kind: string): boolean {
  if (node[kind] === 'type') return true
  const specifiers = node['specifiers']
  return Array.isArray(specifiers) && specifiers.length > 0 && specifiers.every((one: Node) => one[kind] === 'type')
}

function valueOf(node: unknown): string | null {
  return isNode(node) && typeof node['value'] === 'string' ? node['value'] : null
}

function nameOf(node: unknown): string | null {
  return isNode(node) && typeof node['name'] === 'string' ? node['name'] : null
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
