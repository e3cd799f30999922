import type { VNode } from 'preact'
import { type IconName, IconSheet, SheetIcon } from '#web/parts/icons.tsx'
import { Tag } from '#web/parts/words.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import type { Result } from '../catalogue.ts'
import { ageWords, priceWords, waitingWords, wayIcons, wayLines } from './wayWords.ts'

/** Every icon an item may show; stands once before its list. */
const itemIcons = [...wayIcons, 'shield', 'pin', 'clock', 'price'] as const satisfies readonly IconName[]
type ItemIcon = (typeof itemIcons)[number]
export const ResultIcons = (): VNode => <IconSheet names={itemIcons} />

interface ResultItemProps {
  readonly ui: Ui
  readonly result: Result
  /** Where the card is, with the municipality the visitor came with. */
  readonly path: string
}

/** One service of a list: where it is, how far, how long the waiting, for how much, and the telephone. */
export function ResultItem({ ui, result, path }: ResultItemProps): VNode {
  const { service, number } = result
  const where = whereabouts(ui, result)
  return (
    <li id={number === null ? undefined : `misto-${number}`}>
      <article class="result">
        <Mark ui={ui} result={result} />
        <div>
          <h3><a href={ui.href(path)} lang={writtenIn(ui)}>{service.name}</a></h3>
          <p class="provider"><span lang={writtenIn(ui)}>{service.organisation}</span>{where !== null && ` · ${where}`}</p>
          {service.summary !== '' && <p class="what" lang={writtenIn(ui)}>{service.summary}</p>}
          <WayAndCost ui={ui} result={result} />
          <Foot ui={ui} result={result} />
        </div>
      </article>
    </li>
  )
}

function Mark({ ui, result: { number, way, place } }: { readonly ui: Ui, readonly result: Result }): VNode {
  if (number !== null) {
    return <span class="result-mark"><span class="visually-hidden">{ui.t('portal:result.number')} </span>{number}</span>
  }
  return <span class="result-mark result-mark-nowhere"><SheetIcon name={markIcon(way, place)} /></span>
}

function markIcon(way: Result['way'], place: Result['place']): ItemIcon {
  if (way?.kind === 'remote') return 'phone'
  if (way?.kind === 'home' || way?.kind === 'town' || place === null) return 'house'
  return place.confidential ? 'shield' : 'pin'
}

function whereabouts(ui: Ui, { service, place }: Result): string | null {
  if (place === null) return areaWords(ui, service.areas)
  const others = new Set(service.places.map(({ code }) => code)).size - 1
  const where = others > 0 ? ui.t('portal:result.andElsewhere', { place: place.municipality, count: others }) : place.municipality
  return place.confidential ? ui.t('portal:result.confidential', { place: where }) : where
}

/** Up to three areas by name; of more only how many. */
export function areaWords({ t, format }: Ui, areas: Result['service']['areas']): string | null {
  if (areas.length > 3 && areas.every(({ level }) => level === 'municipality')) return t('portal:area.municipalities', { count: areas.length })
  const names = areas.map(({ level, name }) => {
    if (level === 'country') return t('portal:area.country')
    return level === 'orp' ? t('portal:area.orp', { name: name ?? '' }) : name ?? ''
  })
  if (names.length === 0) return null
  return names.length <= 3 ? format.list(names) : t('portal:area.many', { count: names.length })
}

function WayAndCost({ ui, result: { service, way } }: { readonly ui: Ui, readonly result: Result }): VNode {
  const waiting = waitingWords(ui, service)
  const price = priceWords(ui, service)
  return (
    <ul class="way">
      {way && wayLines(ui, way).map((line) => <Line line={line} class="way-go" />)}
      {waiting !== null && <Line line={{ icon: 'clock', words: waiting }} class={way ? 'way-cost' : 'way-go'} />}
      {price !== null && <Line line={{ icon: 'price', words: price }} class="way-cost" />}
    </ul>
  )
}

interface LineProps { readonly line: { readonly icon: ItemIcon, readonly words: string, readonly isFar?: true }, readonly class: string }

const Line = ({ line: { icon, words, isFar }, class: name }: LineProps): VNode =>
  <li class={isFar ? `${name} far` : name}><SheetIcon name={icon} />{words}</li>

function Foot({ ui, result: { service } }: { readonly ui: Ui, readonly result: Result }): VNode {
  const age = ageWords(ui, service)
  const { t } = ui
  return (
    <div class="result-foot">
      <span class="tags">
        {age !== null && <Tag>{age}</Tag>}
        {service.needsReferral !== null && <Tag>{t(service.needsReferral ? 'portal:result.referral' : 'portal:result.noReferral')}</Tag>}
      </span>
      {service.phone !== null && (
        <a class="button button-second" href={`tel:${service.phone.replaceAll(/[^+\d]/g, '')}`}>
          <SheetIcon name="phone" />
          <span class="visually-hidden">{t('portal:result.call', { name: service.name })} </span>{localNumber(service.phone)}
        </a>
      )}
    </div>
  )
}

/** A Czech number without its country: what people are used to read. */
export const localNumber = (phone: string): string => phone.replace(/^\+420\s*/, '').replaceAll(' ', '\u{a0}')
