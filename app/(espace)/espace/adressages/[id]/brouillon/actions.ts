'use server'

import { refresh } from 'next/cache'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'
import { beginDraft } from '#lib/referrals/begin-draft'
import { discardDraft } from '#lib/referrals/discard-draft'
import { beginDraftSchema, discardDraftSchema, draftPeopleSchema, draftPlaceSchema } from '#lib/referrals/draft-schema'
import { sendDraftSchema } from '#lib/referrals/identity-schema'
import { draftMessages } from '#lib/referrals/labels'
import { saveDraft } from '#lib/referrals/save-draft'
import { sendDraft } from '#lib/referrals/send-draft'

export const beginReferral = runAction({
  name: 'adressages.commencer',
  schema: beginDraftSchema,
  whenSignedOut: 'stay',
  handle: async (actor, input) => beginDraft(actor, input, now()),
  messages: { ...draftMessages, 'not-found': 'Votre compte ne permet plus d’envoyer un adressage. Appelez la coordination.' },
  done: ({ needId }) => ({ redirectTo: `/espace/adressages/${needId}/brouillon?etape=pour-qui` }),
})

export const saveDraftPlace = runAction({
  name: 'adressages.brouillon.lieu',
  schema: draftPlaceSchema,
  whenSignedOut: 'stay',
  handle: async (actor, input) => saveDraft(actor, input, now()),
  messages: draftMessages,
  done: ({ needId }) => ({ redirectTo: `/espace/adressages/${needId}/brouillon?etape=pour-qui` }),
})

export const saveDraftPeople = runAction({
  name: 'adressages.brouillon.personnes',
  schema: draftPeopleSchema,
  whenSignedOut: 'stay',
  handle: async (actor, input) => saveDraft(actor, input, now()),
  messages: draftMessages,
  done: ({ needId }) => ({ redirectTo: `/espace/adressages/${needId}/brouillon?etape=accord` }),
})

export const sendOwnDraft = runAction({
  name: 'adressages.envoyer',
  schema: sendDraftSchema,
  whenSignedOut: 'stay',
  handle: async (actor, input) => sendDraft(actor, input, now()),
  messages: draftMessages,
  done: ({ needId }) => ({ redirectTo: `/espace/adressages/${needId}?envoye=oui` }),
})

export const discardOwnDraft = runAction({
  name: 'adressages.brouillon.supprimer',
  schema: discardDraftSchema,
  handle: async (actor, input) => {
    const result = await discardDraft(actor, input, now())
    refresh()
    return result
  },
  messages: draftMessages,
  done: () => 'Supprimé.',
})
