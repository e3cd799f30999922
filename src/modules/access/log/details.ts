import { isUuid } from '#core/identifiers/uuid.ts'
import type { MessageKey } from '#i18n/translate.ts'
import type { Ui } from '#web/ui.ts'
import { type Role, roles, type ScopeKind } from '../roles.ts'
import type { NameOf } from './nameOf.ts'
import type { LogEntry } from './queries.ts'

type Details = Readonly<Record<string, unknown>>

interface Place { readonly kind: string, readonly code: string }

const placeIn = (text: unknown): Place | null => {
  const parts = typeof text === 'string' ? /^(country|region|orp|municipality|organisation):(.*)$/u.exec(text) : null
  return parts && { kind: parts[1] ?? '', code: parts[2] ?? '' }
}

const detailsOf = ({ details }: LogEntry): Details => typeof details === 'object' && details !== null ? details as Details : {}

/** Where a role holds or held, as the entries of roles write it. */
const placesOf = ({ scope, scopeKind, scopeCode }: Details): readonly Place[] =>
  [scope, `${String(scopeKind)}:${String(scopeCode)}`].map(placeIn).filter((place) => place !== null)

/** What else than its subject an entry speaks of: names are asked for them too. */
export const spokenOf = (entry: LogEntry): readonly Place[] => placesOf(detailsOf(entry))

const counts: Readonly<Record<string, MessageKey>> = {
  rows: 'access:audit.detail.rows', count: 'access:audit.detail.count', pages: 'access:audit.detail.pages', added: 'access:audit.detail.added',
  changed: 'access:audit.detail.changed', unchanged: 'access:audit.detail.unchanged', rejected: 'access:audit.detail.rejected', ended: 'access:audit.detail.ended',
  questions: 'access:audit.detail.questions', answers: 'access:audit.detail.answers', places: 'access:audit.detail.places',
  contacts: 'access:audit.detail.contacts',
}
const days: Readonly<Record<string, MessageKey>> = {
  lastDay: 'access:audit.detail.lastDay', agreedOn: 'access:audit.detail.agreedOn', asOf: 'access:audit.detail.asOf', fromDay: 'access:audit.detail.fromDay',
}
/** Codes that are said by a word of their own, by the key they stand under. */
const words: Readonly<Record<string, Readonly<Record<string, MessageKey>>>> = {
  what: {
    note: 'access:audit.detail.note', chapter: 'access:audit.detail.chapter', cards: 'access:audit.detail.cards', order: 'access:audit.detail.order',
    forgotten: 'access:audit.detail.forgotten',
  },
  chapter: {
    foreword: 'outputs:foreword.title', about: 'outputs:about.title', territory: 'access:audit.detail.territoryChapter', childNeeds: 'outputs:childNeeds.title',
    statedNeeds: 'outputs:statedNeeds.title', realNetwork: 'outputs:realNetwork.title', coverage: 'outputs:coverage.title',
  },
  kind: {
    csv: 'access:audit.detail.csv', xlsx: 'access:audit.detail.xlsx', add: 'access:audit.detail.add', label: 'access:audit.detail.label',
    end: 'access:audit.detail.end', reopen: 'access:audit.detail.reopen',
  },
  format: { csv: 'access:audit.detail.csv', xlsx: 'access:audit.detail.xlsx', pdf: 'access:audit.detail.pdf', docx: 'access:audit.detail.docx' },
  file: { pdf: 'access:audit.detail.pdf', archive: 'access:audit.detail.archive', docx: 'access:audit.detail.docx' },
  table: { journeys: 'access:audit.detail.journeys', municipalities: 'access:audit.detail.municipalities' },
}

/** One of the details in words; null of what only a machine reads. */
function said({ t, format }: Ui, key: string, value: unknown): string | null {
  const word = typeof value === 'string' ? words[key]?.[value] : undefined
  if (word) return t(word)
  const count = counts[key]
  if (count && typeof value === 'number') return `${t(count)}: ${format.number(value)}`
  const day = days[key]
  if (day && typeof value === 'string') return `${t(day)} ${format.date(value)}`
  return key === 'number' && typeof value === 'number' ? t('access:audit.detail.version', { number: value }) : null
}

const isRole = (code: unknown): code is Role => typeof code === 'string' && Object.hasOwn(roles, code)

function placeWords({ t }: Ui, { kind, code }: Place, nameOf: NameOf): string {
  const word = t(`access:scopeKind.${kind as ScopeKind}`) // `placeIn` lets nothing else through
  const name = nameOf({ subjectKind: kind, subjectId: code })?.title
  if (name === undefined) return kind === 'country' || isUuid(code) ? word : `${word} ${code}`
  return kind === 'region' || kind === 'organisation' ? name : `${kind === 'orp' ? 'ORP' : word} ${name}`
}

/** What the entry says beyond its act and subject, in words; the whole of it is in the downloaded table. */
export function detailWords(ui: Ui, entry: LogEntry, nameOf: NameOf): string[] {
  const details = detailsOf(entry)
  const { role } = details
  const unnamed = entry.subjectId !== null && nameOf(entry) === null && !isUuid(entry.subjectId) ? [entry.subjectId] : []
  const held = isRole(role) ? [ui.t(roles[role].label)] : []
  const places = placesOf(details).map((place) => placeWords(ui, place, nameOf))
  const rest = Object.entries(details).map(([key, value]) => said(ui, key, value)).filter((one) => one !== null)
  return [...unnamed, ...held, ...places, ...rest]
}
