import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/**
 * Where a running site keeps the pages it has made: in its own data folder, never in the build, since several sites may run
 * on one build and would read each other's pages; under the build's name, since a page names the files of its build; and
 * under the name of its process, since what one of several has not yet heard of must not be read by the others.
 * The pages of other builds are removed. `buildFolder` is the one that holds `server` and `BUILD_ID`.
 */
export function pagesFolder(dataFolder: string, buildFolder: string, processName: string): string {
  const build = readFileSync(path.join(buildFolder, 'BUILD_ID'), 'utf8').trim()
  const all = path.join(dataFolder, 'pages')
  for (const other of foldersOf(all)) {
    if (other !== build) rmSync(path.join(all, other), { recursive: true, force: true })
  }
  return path.join(all, build, processName)
}

function foldersOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // Nothing was kept yet.
  }
}
