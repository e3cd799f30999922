import type { VNode } from 'preact'
import type { HelpFunction } from '#modules/directory/index.ts'
import { Icon } from '#web/parts/icons.tsx'
import { Cover } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { CoveredFunction, NetworkCoverage } from '../rules.ts'
import type { KnownMunicipality } from '../queries.ts'
import { nameOf, tablePath, whyPath } from './wording.ts'

interface MatrixProps { readonly ui: Ui, readonly coverage: NetworkCoverage, readonly chosen: HelpFunction, readonly orp: string }

/** Functions by municipality in words, shapes and colours; every cell leads to its reasons. A phone shows the chosen function only. */
export function Matrix({ ui, coverage, chosen, orp }: MatrixProps): VNode {
  const { t } = ui
  const title = t('coverage:matrix.title')
  return (
    <section class="part" aria-labelledby="matice">
      <h2 id="matice" class="visually-hidden">{title}</h2>
      <div class="table-block table-block-exports">
        <ul class="table-exports" aria-label={t('web:table.export')}>
          {(['csv', 'xlsx'] as const).map((kind) => (
            <li>
              <a href={ui.href(tablePath({ orp }, kind, coverage.way))} download><Icon name="download" small />{t(`coverage:export.${kind}`)}</a>
            </li>
          ))}
        </ul>
        <div class="matrix-scroll" role="region" aria-label={title} tabindex={0}>
          <table class="matrix matrix-one">
            <caption><strong>{title}</strong> {t('coverage:matrix.note')} <span class="only-phone">{t('coverage:matrix.phone')}</span><span class="only-narrow">{t('coverage:matrix.goesOn')}</span></caption>
            <thead>
              <tr>
                <th scope="col">{t('coverage:matrix.municipality')}</th>
                <th scope="col" class="count">{t('coverage:matrix.children')}</th>
                {coverage.functions.map(({ function: code }) => <th scope="col" class={code === chosen ? 'chosen' : undefined}>{nameOf(ui, code)}</th>)}
              </tr>
            </thead>
            <tbody>
              {coverage.municipalities.map((place, index) => <Row ui={ui} coverage={coverage} place={place} index={index} chosen={chosen} />)}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}

interface RowProps extends Omit<MatrixProps, 'orp'> { readonly place: KnownMunicipality, readonly index: number }

const Row = ({ ui, coverage, place, index, chosen }: RowProps): VNode => (
  <tr>
    <th scope="row">{place.name}</th>
    <td class="count" data-label={ui.t('coverage:matrix.childrenShort')}>{place.children === null ? ui.t('web:unknown') : ui.format.number(place.children)}</td>
    {coverage.functions.map((covered) => <Cell ui={ui} coverage={coverage} covered={covered} place={place} index={index} chosen={chosen} />)}
  </tr>
)

interface CellProps extends RowProps { readonly covered: CoveredFunction }

function Cell({ ui, coverage, covered, place, index, chosen }: CellProps): VNode | null {
  const cell = covered.cells[index]
  if (!cell) return null
  const name = nameOf(ui, covered.function)
  return (
    <td class={`is-${cell.word}${covered.function === chosen ? ' chosen' : ''}`} data-label={name}>
      <a href={ui.href(whyPath(place.orp, place.code, covered.function, coverage.way))} title={ui.t(`coverage:cause.${cell.cause}`)}>
        <Cover ui={ui} word={cell.word} />
      </a>
    </td>
  )
}
