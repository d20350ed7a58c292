import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { forgetOrphanFiles } from '#lib/media/forget-orphan-files'
import { keepFile } from '#lib/media/media-storage-adapter'
import { removeMedia } from '#lib/media/remove-media'
import { replaceMedia } from '#lib/media/replace-media'
import { updateMedia } from '#lib/media/update-media'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aDocument, aPicture } from '#tests/factories/media'
import { aPdf } from '#tests/factories/media-files'
import { coordinatorActor } from '#tests/factories/register'
import { folders, onEachStore } from '#tests/integration/media/stores'
import { waiting } from '#tests/helpers/waiting'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordinator = coordinatorActor()
// The storage keeps its own time: nights are counted from today.
const inDays = (count: number) => new Date(Date.now() + count * 86_400_000)
const needed = async () => (await database.owner<{ id: string }>('SELECT id FROM media_file UNION SELECT rendering_id FROM media WHERE rendering_id IS NOT NULL')).map((row) => row.id).toSorted()

onEachStore(() => {
  test('an upload whose server is killed leaves nothing after the night, and no row without its file', async () => {
    const id = await aPicture()
    const [rows, earlier] = [await needed(), await folders()]
    const lock = new Client({ connectionString: process.env['DATABASE_OWNER_URL'] })
    await lock.connect()
    // The bytes are stored, the row waits for this lock: killed there, they belong to nobody.
    await lock.query('BEGIN; LOCK TABLE media IN ACCESS EXCLUSIVE MODE')
    const child = fork(path.join(import.meta.dirname, 'upload-process.ts'), { execArgv: [], env: process.env, stdio: 'inherit' })
    try {
      await expect.poll(async () => (await database.owner(waiting)).length, { timeout: 40_000 }).toBe(1)
      child.kill('SIGKILL')
      await once(child, 'exit')
    } finally {
      child.kill('SIGKILL')
      await lock.end()
    }
    const left = (await folders()).filter((folder) => !earlier.includes(folder))
    expect(left.length).toBe(2) // The file and its sizes: otherwise the night would have nothing to do.
    expect(await needed()).toEqual(rows)

    expect(await forgetOrphanFiles(commandActor, null, inDays(0))).toMatchObject({ value: { folders: 0 } }) // An upload may still be under way.
    await forgetOrphanFiles(commandActor, null, inDays(2))
    expect((await folders()).filter((folder) => left.includes(folder))).toEqual([])
    const { renderingId } = await db().media.findUniqueOrThrow({ where: { id }, select: { renderingId: true } })
    expect(await folders()).toContain(renderingId)
  })

  test('earlier files stay, earlier framings go, what was removed goes after a month', async () => {
    const [document, picture, removed] = [await aDocument(), await aPicture(), await aDocument()]
    await replaceMedia(coordinator, { id: document, file: { name: 'Suite.pdf', bytes: aPdf('suite') } }, inDays(0))
    const before = await db().media.findUniqueOrThrow({ where: { id: picture }, select: { renderingId: true } })
    await updateMedia(coordinator, { id: picture, version: 1, title: 'Réunion', alt: 'x', isDecorative: false, caption: '', credit: '', audience: 'public', focalX: 0.5, focalY: 0.5, crop: { x: 0, y: 0, width: 0.5, height: 0.5 } }, inDays(0))
    await removeMedia(coordinator, { id: removed }, inDays(0))
    const filesOf = async (mediaId: string) => (await db().mediaFile.findMany({ where: { mediaId }, select: { id: true } })).map((one) => one.id)
    const [documents, gone] = [await filesOf(document), await filesOf(removed)]

    await forgetOrphanFiles(commandActor, null, inDays(2))
    expect(await folders()).toEqual(expect.arrayContaining([...documents, ...gone]))
    expect(await folders()).not.toContain(before.renderingId)
    await forgetOrphanFiles(commandActor, null, inDays(31))
    expect(await folders()).toEqual(expect.arrayContaining(documents))
    expect((await folders()).filter((folder) => gone.includes(folder))).toEqual([])
  })

  test('whoever does not keep the library cleans nothing', async () => {
    const stray = '11111111-2222-4333-8444-555555555555'
    await keepFile(stray, aPdf(), 'application/pdf')
    expect(await forgetOrphanFiles({ ...coordinator, roles: new Set() }, null, inDays(2))).toMatchObject({ code: 'not-found' })
    expect(await folders()).toContain(stray)
  })
})
