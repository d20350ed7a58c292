import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asBytes, backupName, isUnaltered, listBackups, removeOldBackups, writeBackup } from '#lib/platform/backup/backup-folder'
import { fileAreas } from '#lib/platform/files/storage'
import { houseFiles } from '#tests/architecture/house-files'
import { type Custodians, custodians } from '#tests/factories/custodians'
import { daysLater, monday } from '#tests/factories/register'

let keepers: Custodians
beforeAll(async () => {
  keepers = await custodians()
})
afterAll(async () => keepers.leave())

describe('backups that are kept', () => {
  const facts = { product: '0.1.0', format: 1, recipients: 2 }
  async function aFolder(...ages: number[]) {
    const folder = await mkdtemp(path.join(keepers.folder, 'kept-'))
    for (const age of ages) await writeBackup(folder, backupName(daysLater(-age)), asBytes(`backup of ${age} days ago`), { ...facts, takenAt: daysLater(-age).toISOString() })
    return folder
  }
  const kept = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.age')).map((name) => Math.round((monday.getTime() - Date.parse(name.replace(/^sauvegarde-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z.*$/, '$1-$2-$3T$4:$5:$6Z'))) / 86_400_000)).toSorted((a, b) => a - b)

  test('are those of thirty-five days, with their sidecars', async () => {
    const folder = await aFolder(0, 1, 34, 35, 36, 60)
    expect(await removeOldBackups(folder, 35, monday)).toHaveLength(2)
    expect(await kept(folder)).toEqual([0, 1, 34, 35])
    expect(await readdir(folder)).toHaveLength(8)
  })

  test('never lose the only one that is whole, however old', async () => {
    const folder = await aFolder(2, 40, 50)
    await writeFile(path.join(folder, backupName(daysLater(-2))), 'spoilt since')
    await removeOldBackups(folder, 35, monday)
    expect(await kept(folder)).toEqual([2, 40])
    expect(await Promise.all((await listBackups(folder)).map(isUnaltered))).toEqual([false, true])
  })

  test('are whole, or not there at all', async () => {
    const folder = await aFolder()
    async function* dying() {
      yield await Promise.resolve(Buffer.from('half'))
      throw new Error('killed')
    }
    await expect(writeBackup(folder, backupName(monday), dying(), { ...facts, takenAt: monday.toISOString() })).rejects.toThrow('killed')
    expect(await readdir(folder)).toEqual([])
  })
})

test('every area of files that the code uses is copied', () => {
  const used = houseFiles().filter((file) => file.area === 'lib' && !file.path.includes('.test.')).flatMap((file) => [...file.text.matchAll(/fileStorage\('([a-z-]+)'\)/g)].map((match) => match[1]))
  expect(used.length).toBeGreaterThan(0)
  expect(used.filter((area) => !fileAreas.some((known) => known === area))).toEqual([])
})
