import type { Db } from '#lib/platform/db/client'

/** Members of today, by profession. */
export async function countMembers(client: Db): Promise<{ professionCode: string; count: number }[]> {
  const rows = await client.member.groupBy({ by: ['professionCode'], where: { state: 'member' }, _count: { _all: true } })
  return rows.map(({ professionCode, _count }) => ({ professionCode, count: _count._all }))
}
