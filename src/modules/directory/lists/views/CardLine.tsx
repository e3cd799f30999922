import type { VNode } from 'preact'
import { Status, Tag } from '#web/parts/words.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { endedWords } from '../../endedWords.ts'
import { forWhomWords, placeLines, priceWords, waitingWords } from '../../print/cardWords.ts'
import { officialReach, seatWords } from '../../print/organisationWords.ts'
import type { PublicServiceCard } from '../../publicQueries.ts'
import type { Ending } from '../../rules.ts'
import { mailLink, phoneLink } from '../../views/reachLinks.tsx'
import { Verified } from '../../views/Verified.tsx'
import type { ListCard } from '../listContent.ts'

interface CardLineProps {
  readonly ui: Ui
  readonly card: ListCard
  /** Its note is printed too. */
  readonly isOnPaper: boolean
  /** For anyone: it leads to the cards of the catalogue, and says nothing of who reads a note. */
  readonly isPublic?: boolean
}

/** One card of a list: how to reach it, how fresh it is, and the note its reader may read. */
export function CardLine({ ui, card: { item, service, organisation }, isOnPaper, isPublic = false }: CardLineProps): VNode {
  const { t } = ui
  if (item.erasedOn !== null) return <ErasedLine ui={ui} item={item} erasedOn={item.erasedOn} isOnPaper={isOnPaper} isPublic={isPublic} />
  const card = service ?? organisation
  const home = isPublic ? '' : '/prace/sit'
  const path = item.serviceId === null ? `${home}/organizace/${item.organisationId ?? ''}` : `${home}/sluzby/${item.serviceId}`
  return (
    <div class="stack">
      <p>
        <a href={ui.href(path)}><strong>{item.name}</strong></a>{item.organisation !== null && <> · {item.organisation}</>}
        <Marks ui={ui} isArchived={item.isArchived} card={card} />
      </p>
      {card === null ? <p><Status kind="heed">{t('lists:cardGone')}</Status></p> : <Reach ui={ui} service={service} organisation={organisation} />}
      {card !== null && <p class="meta">{t('directory:verified.label')}: <Verified ui={ui} card={card} /></p>}
      <Note ui={ui} item={item} isOnPaper={isOnPaper} isPublic={isPublic} />
    </div>
  )
}

/** What a reader has to know before they rely on the card. */
function Marks({ ui, isArchived, card }: { readonly ui: Ui, readonly isArchived: boolean, readonly card: Partial<Ending> | null }): VNode {
  const ended = card && endedWords(ui, { endedOn: null, ...card })
  return (
    <>
      {isArchived && <> <Tag warm>{ui.t('lists:cardArchived')}</Tag></>}
      {ended !== null && <> <Tag warm>{ended}</Tag></>}
    </>
  )
}

type OfItem = { readonly ui: Ui, readonly item: ListCard['item'], readonly isOnPaper: boolean, readonly isPublic: boolean }

/** The card is gone for good; what its author wrote to it is not. */
const ErasedLine = ({ ui, item, erasedOn, isOnPaper, isPublic }: OfItem & { readonly erasedOn: string }): VNode => (
  <div class="stack">
    <p><Status kind="moved">{ui.t('lists:cardErased', { date: ui.format.date(erasedOn) })}</Status></p>
    <Note ui={ui} item={item} isOnPaper={isOnPaper} isPublic={isPublic} />
  </div>
)

const Note = ({ ui, item, isOnPaper, isPublic }: OfItem): VNode | null => item.note === null ? null
  : <p class={isOnPaper ? 'said' : 'said no-print'}><q lang={writtenIn(ui)}>{item.note}</q>{!isPublic && <> <span class="meta">({ui.t(`access:visibility.${item.noteVisibility}`)})</span></>}</p>

/** How to reach the card, and under it where it is, each place on its line; what of it is known. */
function Reach({ ui, service, organisation }: { readonly ui: Ui } & Pick<ListCard, 'service' | 'organisation'>): VNode {
  const where = service ? placeLines(ui, service) : organisation ? [seatWords(organisation)].filter((seat) => seat !== '') : []
  return (
    <>
      <Call of={service ?? organisation} />
      {where.length > 0 && <ul class="plain" lang={writtenIn(ui)}>{where.map((place) => <li>{place}</li>)}</ul>}
      {service && <Quiet lines={knownOf(ui, service)} />}
      {organisation && <Quiet lines={officialReach(ui, organisation)} />}
    </>
  )
}

interface Line { readonly label: string, readonly words: string | null }

/** For whom it is, how long one waits and what it costs: what a court or a family chooses by. */
const knownOf = (ui: Ui, service: PublicServiceCard): readonly Line[] => [
  { label: ui.t('print:forWhom'), words: forWhomWords(ui, service) }, { label: ui.t('print:waiting'), words: waitingWords(ui, service) }, { label: ui.t('print:price'), words: priceWords(ui, service) },
]

function Quiet({ lines }: { readonly lines: readonly Line[] }): VNode | null {
  const known = lines.filter(({ words }) => words !== null)
  return known.length === 0 ? null : <ul class="plain meta">{known.map(({ label, words }) => <li>{label}: {words}</li>)}</ul>
}

function Call({ of }: { readonly of: ListCard['service'] | ListCard['organisation'] }): VNode | null {
  const links = of === null ? [] : [phoneLink(of.phone), mailLink(of.email)].filter((link) => link !== null)
  return links.length === 0 ? null : <p>{links.map((link, index) => <>{index > 0 && ' · '}{link}</>)}</p>
}
