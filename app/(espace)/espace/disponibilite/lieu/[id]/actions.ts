'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { answerSiteQuickly } from '#lib/cartodispo/answer-site-quickly'
import { declareSiteMessages } from '#lib/cartodispo/labels'
import { runAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

export const answerForSite = runAction({
  name: 'disponibilite.repondre-pour-le-lieu',
  schema: z.object({ siteId: z.uuid(), version: z.coerce.number().int(), answer: z.enum(['open', 'reserved', 'closed']) }),
  handle: async (actor, input) => {
    const result = await answerSiteQuickly(actor, input, now())
    if (result.ok) await availabilityChanged()
    // After a conflict, the page is read again with what stands now.
    else revalidatePath(`/espace/disponibilite/lieu/${input.siteId}`)
    return result
  },
  messages: declareSiteMessages,
  done: (value, { siteId }) => ({
    redirectTo: value === 'say-for-whom' ? `/espace/disponibilite/lieu/${siteId}/preciser?etat=reserved` : `/espace/disponibilite/lieu/${siteId}?fait=${value}`,
  }),
})
