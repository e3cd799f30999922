import type { VNode } from 'preact'
import { isOffered, labelOf, OutsideSwitch, type Situation, situationCodes, situations } from '#modules/directory/index.ts'
import { EmptyState } from '#web/parts/words.tsx'
import { Pager } from '#web/parts/Table.tsx'
import type { Ui } from '#web/ui.ts'
import type { Catalogue, Result } from '../catalogue.ts'
import { countWords } from './countWords.ts'
import { doorOf } from './HomeSituations.tsx'
import { ResultIcons, ResultItem } from './ResultItem.tsx'

interface ResultListProps {
  readonly ui: Ui
  readonly catalogue: Catalogue
  /** The link beside the count: to the map, or back to the list. */
  readonly other: VNode
  readonly clear: string
}

/** What was found, band by band; or what to do when nothing was. */
export function ResultList({ ui, catalogue, other, clear }: ResultListProps): VNode {
  const { answer, results, page, pages } = catalogue
  const { t } = ui
  const bands = bandsOf(results)
  const isInBands = bands.length > 1 || pages > 1
  if (answer.total === 0) return <NothingFound ui={ui} catalogue={catalogue} clear={clear} />
  return (
    <section aria-labelledby="vysledky">
      <div class="result-bar">
        <h2 id="vysledky">{t('portal:result.count', { count: answer.total, number: countWords(ui, answer.total) })}</h2>
        <p>{orderWords(ui, catalogue, isInBands)} · {other}</p>
      </div>
      <ResultIcons />
      {bands.map((group) => <Band ui={ui} catalogue={catalogue} results={group} isNamed={isInBands} />)}
      <Pager ui={ui} page={page} pages={pages} />
      <OutsideSwitch ui={ui} asked={catalogue.question} count={answer.outside} words={outsideWords} />
      <p class="meta section-more">{ui.t('portal:result.note')}</p>
    </section>
  )
}

function orderWords({ t }: Ui, { answer: { origin, hasWords } }: Catalogue, isInBands: boolean): string {
  const order = origin === null ? t('portal:result.byAlphabet') : t('portal:result.byTravel', { name: origin.name })
  return hasWords && isInBands ? t('portal:result.inBands', { order }) : order
}

/** Neighbours of one band together, in the order they came. */
function bandsOf(results: readonly Result[]): Result[][] {
  const groups: Result[][] = []
  for (const result of results) {
    const last = groups.at(-1)
    if (last?.[0]?.band === result.band) last.push(result)
    else groups.push([result])
  }
  return groups
}

interface BandProps {
  readonly ui: Ui
  readonly catalogue: Catalogue
  readonly results: readonly Result[]
  /** The only band of the whole answer has nothing to be told apart from. */
  readonly isNamed: boolean
}

const bandNames = { 1: 'inName', 2: 'onCard', 3: 'some' } as const

function Band({ ui, catalogue: { answer: { origin } }, results, isNamed }: BandProps): VNode {
  const band = results[0]?.band ?? 0
  const from = origin === null ? '' : `?obec=${origin.code}`
  return (
    <>
      {band !== 0 && isNamed && <p class="result-band">{ui.t(`portal:band.${bandNames[band]}`)}</p>}
      <ol class="results">{results.map((result) => <ResultItem ui={ui} result={result} path={`/sluzby/${result.service.id}${from}`} />)}</ol>
    </>
  )
}

/** Everybody understands what services are about; what is a network, the work pages say. */
const outsideWords = { show: 'portal:outside.show', shown: 'portal:outside.shown', hide: 'portal:outside.hide' } as const

function NothingFound({ ui, catalogue: { answer, question }, clear }: Pick<ResultListProps, 'ui' | 'catalogue' | 'clear'>): VNode {
  const { t } = ui
  // Nothing was asked for, so there is nothing to find yet.
  if (ui.here.search === '' && answer.outside === 0) return <EmptyState ui={ui} title={t('portal:home.empty.title')}>{t('portal:nothing.yet')}</EmptyState>
  const from = answer.origin === null ? '' : `?obec=${answer.origin.code}`
  return (
    <div>
      <div class="stack">
        <OutsideSwitch ui={ui} asked={question} count={answer.outside} words={outsideWords} isButton />
        <EmptyState ui={ui} title={t(answer.outside > 0 ? 'portal:nothing.onlyOutside' : 'portal:nothing.title')} act={{ label: t('portal:nothing.clear'), path: clear }}>
          {ui.language !== 'cs' && <>{t('portal:nothing.czech')}{' '}</>}
          {t('portal:nothing.text')} <a href={ui.href(`/sitar${from}`)}>{t('portal:nothing.networker')}</a>.{' '}
          {t('portal:nothing.or')} <a href={ui.href(`/mam-obavu${from}`)}>{t('portal:nothing.concern')}</a>.
        </EmptyState>
      </div>
      <h2 class="section-more" id="situace">{t('portal:nothing.situations')}</h2>
      <ul class="offered">
        {situationCodes.filter((code) => isOffered(situations, code)).map((code) => (
          <li><a href={ui.href(situationPath(code, answer))}>{labelOf(situations, code, ui.language)}</a></li>
        ))}
      </ul>
    </div>
  )
}

/** The door of the situation, with the municipality that was chosen or read from the words. */
function situationPath(code: Situation, { origin }: Catalogue['answer']): string {
  const { path, situation } = doorOf(code)
  const query = new URLSearchParams({ ...(situation ? { situace: situation } : {}), ...(origin ? { obec: origin.code } : {}) }).toString()
  return query === '' ? path : `${path}?${query}`
}
