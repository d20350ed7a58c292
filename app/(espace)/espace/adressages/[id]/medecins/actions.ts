'use server'

import { refresh } from 'next/cache'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'
import { nameDoctorMessages } from '#lib/referrals/labels'
import { nameDoctor } from '#lib/referrals/name-doctor'
import { nameDoctorSchema } from '#lib/referrals/schema'

export const nameOneDoctor = runAction({
  name: 'adressages.medecin',
  schema: nameDoctorSchema,
  handle: async (actor, input) => {
    const result = await nameDoctor(actor, input, now())
    refresh()
    return result
  },
  messages: nameDoctorMessages,
  done: (_, { wish }) => (wish === null ? 'C’est retiré.' : wish === 'excluded' ? 'C’est noté : ce médecin ne sera pas interrogé.' : 'C’est noté : ce médecin sera proposé en premier.'),
})
