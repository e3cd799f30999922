import { type Card, type CardFact, type Pictures, plain, type PlacedPicture, type Run, type Runs } from '#documents/content.ts'
import { barrierWords } from '../barrierWords.ts'
import { facilityKinds, labelOf, languages, legalBases, orderings, professions, serviceForms, socialServiceKinds } from '../codelists/index.ts'
import { contactLabel } from '../contactLabel.ts'
import type { Logo } from '../logo/logo.ts'
import { openingWords } from '../openingWords.ts'
import type { PublicServiceCard } from '../publicQueries.ts'
import { capacityWords, forWhomWords, freshnessWords, priceWords, type PrintWriting, servedWords, waitingWords, whereWords, written } from './cardWords.ts'

/** How much a printed card says: how long a text may be, and whether it says every fact, leaves out what is only good to know, or says the least that helps. */
export interface Fullness { readonly longest: number, readonly facts: 'all' | 'useful' | 'least' }

export const wholeCard: Fullness = { longest: Infinity, facts: 'all' }
/** In a list of cards. */
export const listedCard: Fullness = { longest: 280, facts: 'useful' }

/** The public card of a service for print; only what anyone may know. Missing facts are left out: the reader is told so once. */
export function cardBlock(writing: PrintWriting, card: PublicServiceCard, fullness: Fullness = wholeCard, pictures: Pictures = {}): Card {
  const kind = kindWords(writing, card)
  return {
    kind: 'card', id: card.id, level: 2, title: card.name, ...(writing.language === 'cs' ? {} : { lang: 'cs' }),
    subtitle: kind === null ? card.organisation : `${card.organisation} · ${kind}`,
    ...(card.logo === null || pictures[card.logo.hash] === undefined ? {} : { logo: placedLogo(card.logo) }),
    ...(card.summary === '' ? {} : { summary: [written(writing, card.summary)] }),
    facts: factsOf(writing, card, fullness),
    note: freshnessWords(writing, card),
  }
}

export const placedLogo = ({ hash, alt, width, height }: Logo): PlacedPicture => ({ picture: hash, alt, width, height })

export function kindWords({ language }: Pick<PrintWriting, 'language'>, { serviceKind, facilityKind }: PublicServiceCard): string | null {
  if (serviceKind !== null) return labelOf(socialServiceKinds, serviceKind, language)
  return facilityKind === null ? null : labelOf(facilityKinds, facilityKind, language)
}

/** What is said, with its label; nothing for what nobody knows. */
const said = (label: string, value: string | null): CardFact[] => value === null || value === '' ? [] : [{ label, runs: plain(value) }]

/** What somebody wrote of it, with its label. */
const told = (writing: PrintWriting, label: string, text: string | null): CardFact[] => text === null || text === '' ? [] : [{ label, runs: [written(writing, text)] }]

/** Addresses as they are written; where one is kept secret, a sentence of the document says so. */
const whereFact = (writing: PrintWriting, card: PublicServiceCard, short: Shorten): CardFact[] => {
  const [label, where] = [writing.t('print:where'), short(whereWords(writing, card))]
  return card.places.some(({ confidential }) => confidential) ? said(label, where) : told(writing, label, where)
}

const linked = (label: string, text: string | null, href: string): CardFact[] => text === null ? [] : [{ label, runs: link(text, href) }]
const link = (text: string, href: string): Runs => [{ text, href }]

type Shorten = (text: string | null) => string | null

function factsOf(writing: PrintWriting, card: PublicServiceCard, fullness: Fullness): CardFact[] {
  const { t, language, format } = writing
  const short: Shorten = (text) => text === null ? null : shortened(text, fullness.longest, t('print:more'))
  const noted = (label: string, words: string | null, note: string | null) => words === null || words === '' ? [] : [{ label, runs: withNote(writing, words, note, short) }]
  const first = [
    ...said(t('print:phone'), card.phone),
    ...linked(t('print:email'), card.email, `mailto:${card.email ?? ''}`),
    ...linked(t('print:web'), card.web, card.web ?? ''),
    ...whereFact(writing, card, short),
    ...noted(t('print:hours'), openingWords(language, card.openingHours, card.openingNote), card.openingNote),
    ...said(t('print:forWhom'), short(forWhomWords(writing, card))),
    ...noted(t('print:price'), priceWords(writing, card), card.priceNote),
    ...told(writing, t('print:start'), short(card.howToStart)),
  ]
  if (fullness.facts === 'least') return first
  const more = [
    ...turnToFact(writing, card, fullness),
    ...said(t('print:forms'), card.forms.length === 0 ? null : format.list(card.forms.map((form) => labelOf(serviceForms, form, language)))),
    ...said(t('print:served'), short(servedWords(writing, card))),
    ...noted(t('print:waiting'), waitingWords(writing, card), card.waitingNote),
    ...said(t('print:referral'), card.needsReferral === null ? null : t(card.needsReferral ? 'print:needsReferral' : 'print:noReferral')),
    ...told(writing, t('print:crisis'), short(card.crisisNote)),
    ...told(writing, t('print:notFor'), short(card.notFor)),
  ]
  if (fullness.facts === 'useful') return [...first, ...more]
  return [...first, ...more, ...goodToKnow(writing, card, short)]
}

const goodToKnow = (writing: PrintWriting, card: PublicServiceCard, short: Shorten): CardFact[] => {
  const { t, language, format } = writing
  const foreign = card.languages.some((code) => code !== 'cs')
  return [
    ...said(t('print:capacity'), capacityWords(writing, card)),
    ...said(t('print:ordering'), card.ordering && labelOf(orderings, card.ordering, language)),
    ...said(t('print:languages'), foreign ? format.list(card.languages.map((code) => labelOf(languages, code, language))) : null),
    ...said(t('print:barrierFree'), barrierWords(writing, card)),
    ...said(t('print:homes'), yesOrNo(writing, card.goesToFamilies)),
    ...told(writing, t('print:focus'), short(card.focus)), ...told(writing, t('print:intensity'), short(card.intensity)),
    ...said(t('print:staff'), card.professions.length === 0 ? null : format.list(card.professions.map((code) => labelOf(professions, code, language)))),
    ...told(writing, t('print:ospod'), short(card.ospodCooperation)), ...told(writing, t('print:school'), short(card.schoolCooperation)),
    ...said(t('print:basis'), basisWords(writing, card)),
  ]
}

/** Short contacts are never cut: so much of them a page has room for. */
const leastOfContacts = 400

/** „vedoucí služby: +420 000 000 001, vedouci@priklad.example“, one whole contact of the service after another; says that there are more. */
function turnToFact({ t, language }: PrintWriting, { contacts }: PublicServiceCard, { longest }: Fullness): CardFact[] {
  const runs: Run[] = []
  let length = 0
  for (const [index, { label, phone, email }] of contacts.entries()) {
    const name = contactLabel(language, label)
    const ways = `: ${[phone, email].filter((way) => way !== null).join(', ')}`
    length += name.text.length + ways.length + 2
    if (index > 0 && length > Math.max(longest, leastOfContacts)) {
      runs.push({ text: ` ${t('print:more')}` })
      break
    }
    runs.push(...(index > 0 ? [{ text: '; ' }] : []), name, { text: ways })
  }
  return runs.length === 0 ? [] : [{ label: t('print:turnTo'), runs }]
}

/** Words with a note that somebody wrote among them: the note is Czech also in a document of another language. */
function withNote(writing: PrintWriting, words: string, note: string | null, short: Shorten): Runs {
  const text = short(words) ?? ''
  const from = note === null || note === '' || writing.language === 'cs' ? -1 : words.lastIndexOf(note)
  const more = text === words ? 0 : writing.t('print:more').length + 1
  const to = Math.min(from + (note ?? '').length, text.length - more)
  if (from === -1 || to <= from) return plain(text)
  const parts: Run[] = [{ text: text.slice(0, from) }, written(writing, text.slice(from, to)), { text: text.slice(to) }]
  return parts.filter((part) => part.text !== '')
}

const yesOrNo = ({ t }: PrintWriting, value: boolean | null): string | null => value === null ? null : t(value ? 'web:yes' : 'web:no')

/** By what right it works, with its number in the register. */
function basisWords({ t, language }: PrintWriting, { legalBasis, registrationNumber }: PublicServiceCard): string {
  const basis = labelOf(legalBases, legalBasis, language)
  return registrationNumber === null ? basis : t('print:registered', { basis, number: registrationNumber })
}

/** Cut at the end of a sentence, else of a word, so that it fits; says that there is more. */
export function shortened(text: string, most: number, more: string): string {
  if (text.length <= most) return text
  const room = text.slice(0, Math.max(0, most - more.length - 1))
  const sentence = Math.max(room.lastIndexOf('. '), room.lastIndexOf('; '))
  const word = room.lastIndexOf(' ')
  return `${room.slice(0, sentence > most / 2 ? sentence + 1 : word > 0 ? word : room.length)} ${more}`
}
