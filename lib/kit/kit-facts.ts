import type { FigureTable } from '#lib/figures/figure-tables'
import type { KitDocument, PaperSize } from './kit-documents.ts'

/** The words of a paper: the coordination may change each of them. */
export type KitText = { title: string; lead: string; parts: readonly { heading: string; text: string }[]; closing: string }

/** All that a paper is drawn from, as plain data that travels to another thread. No person's data is among it, but on sheets of presence and what follows from them. */
export type KitFacts = {
  document: KitDocument
  size: PaperSize
  text: KitText
  cpts: { shortName: string; fullName: string; tagline: string; phone: string; hours: string; email: string; address: string; accent: string }
  /** Address of the site as people type it, without https. */
  site: string
  /** The territory, drawn: `shade` from 0 to 4. */
  mosaic: { width: number; height: number; cells: readonly { path: string; shade: number }[] }
  /** The picture that the CPTS gave as its own, beside the emblem or in its place; `ratio`: width by height. */
  logo: { png: Uint8Array; ratio: number; place: 'beside' | 'instead' } | null
  /** The code to photograph, with the address it leads to. */
  code: { size: number; path: string; leadsTo: string }
  /** "27 novembre 2026". */
  madeOn: string
  /** What a demonstration owes its readers; empty on a real site. */
  notice: string
}

/** What every paper is drawn from, whatever it says. */
export type PaperBase = Pick<KitFacts, 'cpts' | 'site' | 'mosaic' | 'logo' | 'madeOn' | 'notice'>

/** One sheet about one request: facts side by side, what to write by hand, what to know. It never bears a name that was not typed by hand, but a practice's. */
export type SheetFacts = PaperBase & {
  document: 'feuille'
  text: KitText
  rows: readonly { term: string; detail: string; look?: 'large' }[]
  /** Lines to be filled in by hand. */
  blanks: readonly string[]
}

/** The contract's figures as they are handed on: tables and how to read them. */
export type FiguresFacts = PaperBase & { document: 'chiffres'; text: KitText; tables: readonly FigureTable[]; notes: readonly string[] }

/** Somebody's line on a sheet of presence: what was noted, or nothing yet. */
export type AttendanceLine = { name: string; profession: string; organisation: string; presence: string; signature: Signature }
/** How somebody signed: an outline in a box, a word given at the desk, or not. */
export type Signature = { kind: 'drawn'; path: string; width: number; height: number } | { kind: 'word' } | { kind: 'none' }

/** Who was there, half-day after half-day, each to be signed. `blanks`: empty lines for whoever comes besides. */
export type AttendanceFacts = PaperBase & { document: 'emargement'; text: KitText; halfDays: readonly { when: string; lines: readonly AttendanceLine[] }[]; blanks: number }

/** Attestations, one for each person; `address`: where anyone types their number. */
export type AttestationSheetFacts = PaperBase & {
  document: 'attestation'; text: KitText; address: string
  people: readonly { name: string; about: string; title: string; rows: readonly { term: string; detail: string }[]; issuedOn: string; code: string; drawing: { size: number; path: string } }[]
}

/** Badges to cut out: whoever comes to a date, with the code that the desk reads. */
export type BadgeSheetFacts = PaperBase & { document: 'badges'; text: KitText; badges: readonly { firstName: string; surname: string; about: string; drawing: { size: number; path: string } }[] }

/** Whatever can be drawn. */
export type PaperFacts = KitFacts | SheetFacts | FiguresFacts | AttendanceFacts | AttestationSheetFacts | BadgeSheetFacts

/** Facts of a paper that is not the kit's, before the logo's bytes are there. */
type Bare<Facts> = Facts extends unknown ? Omit<Facts, 'logo'> : never
export type BareSheet = Bare<Exclude<PaperFacts, KitFacts>>
