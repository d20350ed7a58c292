import { z } from 'zod'
import { optionalEmail, optionalPhone, optionalText, requiredDay, requiredText } from '#lib/platform/actions/form-fields'
import { judgeAccent, nearestReadable } from '#lib/platform/design/accent'
import { accessibilityStates } from './accessibility-state.ts'
import { type LegalField, legalFields } from './legal.ts'
import { settingBounds } from './setting-bounds.ts'
import { parseDayHours, weekdays } from './opening-hours.ts'
import { unreadableAccent } from './unreadable-accent.ts'
import type { InstanceSettings } from './settings.ts'

const version = z.coerce.number().int().min(0)

const accent = z.string().trim().toLowerCase().superRefine((colour, context) => {
  const { verdict } = judgeAccent(colour)
  if (verdict === 'not-a-colour') context.addIssue({ code: 'custom', message: 'Une couleur s’écrit avec # et six caractères, par exemple #9c3b1f.' })
  if (verdict === 'too-pale') context.addIssue({ code: 'custom', message: unreadableAccent(nearestReadable(colour) ?? '') })
})

export const identitySchema = z.object({
  version,
  shortName: requiredText('Indiquez le nom court.', 60),
  fullName: requiredText('Indiquez le nom complet.', 150),
  tagline: optionalText(160),
  phone: optionalPhone(),
  phoneHours: optionalText(120),
  email: optionalEmail(),
  address: optionalText(300),
})

export const lookSchema = z.object({
  version, accent,
  logoId: z.union([z.literal(''), z.uuid()], { error: 'Choisissez une image de la médiathèque.' }).default('').transform((text) => (text === '' ? null : text)),
  logoPlace: z.enum(['beside', 'instead'], { error: 'Choisissez où se place le logo.' }).default('beside'),
})

const legalKeys = Object.keys(legalFields) as LegalField[]
export const legalSchema = z.object({ version, ...Object.fromEntries(legalKeys.map((field) => [field, optionalText(500)])) as Record<LegalField, ReturnType<typeof optionalText>> })
  .refine((legal) => Object.hasOwn(accessibilityStates, legal.accessibilityState), { error: 'Choisissez l’un des trois états.', path: ['accessibilityState'] })

function bounded(field: keyof InstanceSettings) {
  const { min, max } = settingBounds[field]
  const error = `Un nombre entre ${min} et ${max}.`
  return z.string({ error }).trim().regex(/^\d{1,3}$/, { error }).transform(Number).refine((value) => value >= min && value <= max, { error })
}
const settingKeys = Object.keys(settingBounds) as (keyof InstanceSettings)[]

export const settingsSchema = z
  .object({ version, ...Object.fromEntries(settingKeys.map((field) => [field, bounded(field)])) as Record<keyof InstanceSettings, ReturnType<typeof bounded>> })
  .refine((settings) => settings.reconfirmDays > settings.freshDays, { error: 'Plus long que le temps pendant lequel une réponse est fraîche.', path: ['reconfirmDays'] })

const dayHours = z.string().default('').transform((text, context) => {
  const ranges = parseDayHours(text)
  if (ranges === null) context.addIssue({ code: 'custom', message: 'Écrivez ces heures comme « 9 h – 12 h, 14 h – 17 h 30 », ou « fermé ».' })
  return ranges ?? []
})

/** One text for each weekday, `day1` Monday. */
export const openingHoursSchema = z.object({ version, ...Object.fromEntries(weekdays.map((day) => [`day${day}`, dayHours])) as Record<`day${(typeof weekdays)[number]}`, typeof dayHours> })
  .transform(({ version: seen, ...days }) => ({ version: seen, week: Object.fromEntries(weekdays.map((day) => [day, days[`day${day}`]])) }))

export const closureSchema = z.object({
  fromOn: requiredDay('Indiquez le premier jour de fermeture.'), untilOn: requiredDay('Indiquez le dernier jour de fermeture.'), reason: optionalText(80),
})
export const closureIdSchema = z.object({ closureId: z.uuid() })
