import type { ExampleDoctor } from '#prisma/examples/example'
import { listed, said } from '#prisma/examples/story'
import {
  contradictedByPublic, declines, fades, fellSilent, isAway, neverAnswered, opensUp, welcomes, welcomesSome,
} from '#prisma/examples/stories'
import { byBooking, byPhone, inAll, openDiscreetly, openThroughCpts, openToAll, openToPartners, perMonth } from './answers.ts'

/** GPs of the communes along the Scarpe. */
export const doctorsOfScarpe: readonly ExampleDoctor[] = [
  // The health centre answers as one place (see `site-stories.ts`), one of its GPs for herself.
  { key: 'bonnet', civility: 'Mme', firstName: 'Estelle', lastName: 'Bonnet', practices: [{ site: 'centre-flines', mode: 'salaried', story: [] }] },
  { key: 'diallo', civility: 'M', firstName: 'Samuel', lastName: 'Diallo', practices: [{ site: 'centre-flines', mode: 'salaried', story: [] }] },
  { key: 'schmitt', civility: 'M', firstName: 'Luc', lastName: 'Schmitt', practices: [{ site: 'centre-flines', mode: 'salaried', story: [] }] },
  { key: 'vidal', civility: 'Mme', firstName: 'Juliette', lastName: 'Vidal', practices: [{ site: 'centre-flines', mode: 'salaried', story: [said(26, 'secretary', { state: 'occasional', audience: 'members', note: 'Renouvellements et certificats, le jeudi.' })] }] },
  { key: 'robin', civility: 'M', firstName: 'Fabien', lastName: 'Robin', practices: [{ site: 'flines-roman', story: welcomes({ ...openToAll, ...byPhone(41) }, { last: 7, by: 'mail' }) }] },
  { key: 'clement', civility: 'Mme', firstName: 'Virginie', lastName: 'Clément', practices: [{ site: 'flines-exemple', story: declines(12, 'self', 6, { audience: 'public' }) }] },

  { key: 'henry', civility: 'M', firstName: 'Xavier', lastName: 'Henry', practices: [{ site: 'raches', story: welcomes({ state: 'reserved', audience: 'public', reservations: ['former_patients'], ...byPhone(43), note: 'Anciens patients du Dr Maillard en premier.' }, { last: 18, by: 'mail', since: 85 }) }] },
  { key: 'maillard', civility: 'M', firstName: 'Denis', lastName: 'Maillard', practices: [{ site: 'raches', story: [listed({ state: 'closed' }), said(330, 'phone', { state: 'closed' }), { kind: 'leaves', announcedDaysAgo: 275, lastDayIn: -92, successor: 'Dr Xavier Henry' }] }] },
  { key: 'meyer', civility: 'Mme', firstName: 'Caroline', lastName: 'Meyer', practices: [{ site: 'raches-maquette', story: welcomesSome({ ...openToPartners, ...perMonth(2), ...byPhone(44) }, { last: 9, by: 'self' }, [95, 66]) }] },

  { key: 'rey', civility: 'Mme', firstName: 'Dorothée', lastName: 'Rey', practices: [{ site: 'raimbeaucourt', story: welcomes({ ...openToAll, ...byBooking('dr-rey', 45), isStepFree: true, languages: ['en'] }, { last: 2, by: 'secretary' }) }] },
  { key: 'colin', civility: 'M', firstName: 'Romain', lastName: 'Colin', practices: [{ site: 'raimbeaucourt', story: [...welcomes({ ...openToAll, ...perMonth(2), ...byPhone(45) }, { last: 2, by: 'secretary' }), { kind: 'took-all', by: 'secretary' }] }] },
  { key: 'brunet', civility: 'M', firstName: 'Arnaud', lastName: 'Brunet', practices: [{ site: 'raimbeaucourt', story: welcomes({ state: 'occasional', audience: 'public', ...byPhone(45), note: 'Reçoit les patients de passage et les curistes.' }, { last: 2, by: 'secretary' }) }] },
  { key: 'poulain', civility: 'Mme', firstName: 'Ophélie', lastName: 'Poulain', practices: [{ site: 'raimbeaucourt-licorne', story: [...declines(160, 'mail', 6), said(11, 'self', { ...openThroughCpts, startsIn: 35, note: "S'agrandit : une salle de plus à partir de cette date." })] }] },

  { key: 'bertin', civility: 'Mme', firstName: 'Isabelle', lastName: 'Bertin', practices: [{ site: 'roost', story: welcomes({ ...openToAll, ...byPhone(47), priorities: ['hospital_discharge', 'disability'], isStepFree: true, languages: ['lsf'] }, { last: 8, by: 'self' }) }] },
  { key: 'charpentier', civility: 'M', firstName: 'Mathieu', lastName: 'Charpentier', practices: [{ site: 'roost', story: opensUp(openDiscreetly, { ...openToAll, ...byPhone(47) }, { last: 23, by: 'mail', since: 70 }) }] },
  { key: 'kowalski', civility: 'Mme', firstName: 'Anne', lastName: 'Kowalski', practices: [{ site: 'roost', story: welcomes({ state: 'case_by_case', audience: 'members', ...byPhone(47) }, { last: 23, by: 'mail' }) }] },
  { key: 'maes', civility: 'M', firstName: 'Christophe', lastName: 'Maes', practices: [{ site: 'roost-fiction', story: contradictedByPublic({ ...openToAll, ...byPhone(48) }) }] },
  { key: 'lebrun', civility: 'Mme', firstName: 'Sandrine', lastName: 'Lebrun', practices: [{ site: 'roost-specimen', story: fellSilent({ ...openToAll, ...byPhone(49) }, 120) }] },

  { key: 'royer', civility: 'M', firstName: 'David', lastName: 'Royer', practices: [{ site: 'lallaing', story: welcomes({ ...openToAll, ...inAll(5), ...byPhone(50), homeVisits: 'served_communes', communesServed: ['59327', '59007'] }, { last: 21, by: 'mail', since: 110 }) }] },
  { key: 'salmon', civility: 'Mme', firstName: 'Léa', lastName: 'Salmon', practices: [{ site: 'lallaing', position: 'collaborator', story: welcomes({ ...openToPartners, ...byPhone(50) }, { last: 21, by: 'mail', since: 55 }) }] },
  { key: 'grenier', civility: 'M', firstName: 'Marc', lastName: 'Grenier', practices: [{ site: 'lallaing', story: isAway({ ...openToAll, ...byPhone(50) }, 21, -3, 4, 'Dr Inès Lambert') }] },
  { key: 'delaunay', civility: 'Mme', firstName: 'Corinne', lastName: 'Delaunay', practices: [{ site: 'lallaing-invention', story: declines(41, 'phone', 12, { audience: 'public' }) }] },
  { key: 'toussaint', civility: 'M', firstName: 'Franck', lastName: 'Toussaint', practices: [{ site: 'lallaing-roman', story: fades({ state: 'case_by_case', audience: 'public', ...byPhone(52) }, 35) }] },
  { key: 'andrieux', civility: 'M', firstName: 'Guillaume', lastName: 'Andrieux', practices: [{ site: 'raches', channel: 'phone', story: neverAnswered('Le numéro sonne occupé : vérifier auprès de la mairie.') }] },

  { key: 'besson', civility: 'Mme', firstName: 'Delphine', lastName: 'Besson', practices: [{ site: 'ehpad-lallaing', mode: 'salaried', story: [{ kind: 'not-treating', sinceDaysAgo: 335, reason: 'ehpad_coordination' }] }] },
  { key: 'fleury', civility: 'M', firstName: 'Alexis', lastName: 'Fleury', practices: [{ site: 'roost', story: [listed({ state: 'open' }), said(310, 'phone', { ...openDiscreetly }), { kind: 'not-treating', sinceDaysAgo: 120, reason: 'Régulation médicale au SAMU' }] }] },
]
