import { professionLabels } from '#lib/practitioners/labels'

/** Who works in health or social care without being in the national table. */
export const otherProfession = 'autre'

/** What somebody may say that they do, in a form of registration. */
export const professionChoices = [...Object.entries(professionLabels).map(([value, label]) => ({ value, label })), { value: otherProfession, label: 'Autre métier du soin ou du social' }]
