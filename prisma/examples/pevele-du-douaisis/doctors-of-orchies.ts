import type { ExampleDoctor } from '#prisma/examples/example'
import { confirmed, listed, said, took } from '#prisma/examples/story'
import {
  contradictedByPartner, declines, fades, fellSilent, isAway, neverAnswered, opensUp, toAskAgain, welcomes, welcomesSome,
} from '#prisma/examples/stories'
import { byBooking, byPhone, inAll, openDiscreetly, openThroughCpts, openToAll, openToMembers, openToPartners, perMonth } from './answers.ts'

const closed = [3]

/** GPs of the sector of Orchies. */
export const doctorsOfOrchies: readonly ExampleDoctor[] = [
  // The MSP: six GPs, one secretary, one mailbox.
  { key: 'garnier', civility: 'Mme', firstName: 'Pauline', lastName: 'Garnier', practices: [{ site: 'msp-orchies', story: welcomes({ ...openToAll, ...byPhone(10), priorities: ['long_term_illness', 'over_70'], homeVisits: 'served_communes', communesServed: ['59449', '59080', '59330'], note: 'Premier rendez-vous sous trois semaines.' }, { last: 4, by: 'secretary' }), secretaryHours: 'de 8 h à 19 h' }] },
  { key: 'roussel', civility: 'M', firstName: 'Thomas', lastName: 'Roussel', practices: [{ site: 'msp-orchies', story: [...welcomes({ ...openToAll, ...perMonth(3), ...byPhone(10) }, { last: 4, by: 'secretary' }), took(140, 'secretary'), took(103, 'secretary'), took(2, 'secretary')] }] },
  { key: 'fontaine', civility: 'Mme', firstName: 'Camille', lastName: 'Fontaine', practices: [{ site: 'msp-orchies', position: 'collaborator', story: opensUp(openDiscreetly, { ...openToPartners, ...byPhone(10), languages: ['en', 'pl'] }, { last: 4, by: 'secretary' }) }] },
  { key: 'mercier', civility: 'M', firstName: 'Antoine', lastName: 'Mercier', practices: [{ site: 'msp-orchies', story: declines(74, 'secretary', 6, { audience: 'partners' }) }] },
  { key: 'chevalier', civility: 'Mme', firstName: 'Sarah', lastName: 'Chevalier', practices: [{ site: 'msp-orchies', story: welcomes({ state: 'reserved', audience: 'public', reservations: ['family', 'pregnancy'], ...byPhone(10), note: 'Suivi des grossesses et des nourrissons.' }, { last: 4, by: 'secretary' }) }] },
  { key: 'perrin', civility: 'M', firstName: 'Julien', lastName: 'Perrin', practices: [{ site: 'msp-orchies', story: isAway({ ...openToAll, ...byPhone(10) }, 12, -6, 15, 'Dr Inès Lambert') }] },

  { key: 'dumont', civility: 'Mme', firstName: 'Claire', lastName: 'Dumont', practices: [{ site: 'groupe-orchies', story: [...opensUp(openDiscreetly, { ...openToAll, ...perMonth(2), ...byBooking('dr-dumont', 11), isStepFree: true, offersTeleconsultation: true }, { last: 6, since: 190 }), { kind: 'took', daysAgo: 27, by: 'self', isUndone: true }], closingDays: closed }] },
  { key: 'blanchard', civility: 'M', firstName: 'Philippe', lastName: 'Blanchard', practices: [{ site: 'groupe-orchies', story: [...declines(118, 'self', 12), { kind: 'leaves', announcedDaysAgo: 118, lastDayIn: 62, successor: 'Dr Maxime Joly' }], closingDays: closed }] },
  { key: 'joly', civility: 'M', firstName: 'Maxime', lastName: 'Joly', practices: [{ site: 'groupe-orchies', position: 'collaborator', story: [said(118, 'self', { ...openToAll, startsIn: 150, audience: 'public', note: 'Reprend le cabinet du Dr Blanchard ; ses patients sont inscrits les premiers.' }), confirmed(13, 'self')], closingDays: closed }] },
  { key: 'lambert', civility: 'Mme', firstName: 'Inès', lastName: 'Lambert', practices: [{ site: 'groupe-orchies', position: 'replacement', story: [], privateNote: 'Remplace dans plusieurs cabinets ; ne déclare rien en son nom.' }] },

  { key: 'renard', civility: 'Mme', firstName: 'Béatrice', lastName: 'Renard', practices: [{ site: 'orchies-exemple', story: welcomes({ ...openToAll, ...byPhone(12, 'le matin, de 8 h à 10 h'), homeVisits: 'known_patients' }, { last: 9, by: 'self' }) }] },
  { key: 'benali', civility: 'M', firstName: 'Karim', lastName: 'Benali', practices: [
    { site: 'orchies-roman', story: [...welcomes({ ...openToPartners, ...perMonth(4), ...byPhone(13), languages: ['ar', 'en'] }, { last: 11, by: 'self' }), took(75, 'self'), took(3, 'self')], secretaryHours: 'lundi, mardi et jeudi, de 9 h à 17 h' },
    { site: 'beuvry', story: welcomes({ ...openToAll, ...perMonth(4), ...byPhone(16), languages: ['ar', 'en'], note: 'Présent à Beuvry le mercredi et le vendredi.' }, { last: 11, by: 'self', since: 210 }) },
  ] },
  { key: 'picard', civility: 'M', firstName: 'Gilles', lastName: 'Picard', practices: [{ site: 'orchies-prototype', channel: 'phone', story: declines(33, 'phone', null, { audience: 'members' }), secretaryHours: 'pas de secrétariat : appeler entre 13 h et 14 h', privateNote: 'Préfère le téléphone ; ne lit pas ses courriels.' }] },
  { key: 'nowak', civility: 'Mme', firstName: 'Sophie', lastName: 'Nowak', practices: [{ site: 'orchies-licorne', story: neverAnswered('Rappeler après les vacances scolaires, le matin.') }] },

  { key: 'leroux', civility: 'Mme', firstName: 'Marine', lastName: 'Leroux', practices: [{ site: 'beuvry', story: welcomes({ state: 'case_by_case', audience: 'public', ...byPhone(16), note: 'Se décide après un premier échange avec le secrétariat.' }, { last: 8, by: 'secretary' }) }] },
  { key: 'vasseur', civility: 'M', firstName: 'Étienne', lastName: 'Vasseur', practices: [{ site: 'beuvry', story: fades({ ...openToAll, ...byPhone(16) }, 37) }] },
  { key: 'tessier', civility: 'Mme', firstName: 'Aurélie', lastName: 'Tessier', practices: [{ site: 'landas', story: opensUp(openToMembers, openThroughCpts, { last: 15, by: 'mail' }), closingDays: [3, 5] }] },
  { key: 'gaillard', civility: 'M', firstName: 'Vincent', lastName: 'Gaillard', practices: [{ site: 'nomain', story: welcomes({ ...openToAll, ...inAll(8), ...byPhone(18), priorities: ['child'] }, { last: 19, by: 'mail', since: 95 }) }] },
  { key: 'costa', civility: 'Mme', firstName: 'Élodie', lastName: 'Costa', practices: [{ site: 'nomain', story: welcomes({ state: 'reserved', audience: 'partners', reservations: ['long_term_illness', 'over_70'], reservedCommunes: ['59435', '59419'], ...byPhone(18) }, { last: 19, by: 'mail' }) }] },
  { key: 'hubert', civility: 'M', firstName: 'Bruno', lastName: 'Hubert', practices: [{ site: 'sameon', story: fellSilent({ ...openDiscreetly }, 78), secretaryHours: 'télésecrétariat, de 8 h à 18 h' }] },
  { key: 'faure', civility: 'Mme', firstName: 'Nadia', lastName: 'Faure', practices: [{ site: 'aix', story: welcomesSome({ ...openToAll, ...inAll(2), ...byPhone(20) }, { last: 14, by: 'self', since: 80 }, [58, 20]) }] },
  { key: 'morin', civility: 'M', firstName: 'Laurent', lastName: 'Morin', practices: [{ site: 'mouchin', story: toAskAgain() }] },
  { key: 'aubert', civility: 'Mme', firstName: 'Julie', lastName: 'Aubert', practices: [{ site: 'auchy', story: contradictedByPartner({ ...openToAll, ...byPhone(22) }) }] },

  { key: 'lacroix', civility: 'M', firstName: 'Stéphane', lastName: 'Lacroix', practices: [{ site: 'garde', mode: 'volunteer', story: [listed({ state: 'closed' }), { kind: 'not-treating', sinceDaysAgo: 340, reason: 'sos' }] }] },
  { key: 'guerin', civility: 'Mme', firstName: 'Florence', lastName: 'Guérin', practices: [{ site: 'homeopathie', story: [{ kind: 'not-treating', sinceDaysAgo: 322, reason: 'homeopathy' }] }] },
]
