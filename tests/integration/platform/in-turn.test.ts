import { PrismaPg } from '@prisma/adapter-pg'
import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#lib/platform/db/client'
import { PrismaClient } from '#lib/platform/db/generated/client'
import { required } from '#lib/platform/env'
import { aUser } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const warned: string[] = []
const listen = (warning: Error) => { warned.push(warning.message) }
process.on('warning', listen)
afterEach(() => { warned.length = 0 })

const four = { sessions: { select: { id: true } }, roles: { select: { id: true } }, delegations: { select: { id: true } }, recoveryCodes: { select: { id: true } } } as const
/** Warnings are told after the work that caused them. */
const told = () => new Promise<string[]>((resolve) => { setTimeout(() => resolve(warned.filter((one) => one.includes('already executing a query'))), 20) })

test('several relations read in one transaction are asked for one after the other, and one that fails keeps no other waiting', async () => {
  const id = await aUser({})
  const read = await transaction((tx) => tx.user.findUniqueOrThrow({ where: { id }, select: four }))
  expect(read).toEqual({ sessions: [], roles: [], delegations: [], recoveryCodes: [] })
  await expect(transaction((tx) => tx.$queryRaw`SELECT 1 / 0`)).rejects.toThrow('database error')
  expect(await transaction((tx) => tx.user.count({ where: { id } }))).toBe(1)
  expect(await db().user.count({ where: { id } })).toBe(1)
  expect(await told()).toEqual([])
})

test('control: with Prisma alone they are asked for at once, and the driver says that it will not take it any more', async () => {
  const id = await aUser({})
  const alone = new PrismaClient({ adapter: new PrismaPg({ connectionString: required('DATABASE_URL') }), errorFormat: 'minimal', log: [] })
  await alone.$transaction((tx) => tx.user.findUniqueOrThrow({ where: { id }, select: four }))
  await alone.$disconnect()
  expect(await told()).toHaveLength(1)
})
