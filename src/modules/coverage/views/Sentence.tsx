import type { VNode } from 'preact'
import type { HelpFunction } from '#modules/directory/index.ts'
import type { Ui } from '#web/ui.ts'
import { functionIn, type NetworkCoverage } from '../rules.ts'
import { childrenSaid, inMunicipalities, nameOf } from './wording.ts'

interface SentenceProps { readonly ui: Ui, readonly coverage: NetworkCoverage, readonly function: HelpFunction }

/** A map without a hole says where the holes are, in the order of the minimum network: nothing is chosen for the reader. */
export function HolesElsewhere({ ui, coverage, function: code, path }: SentenceProps & { readonly path: (code: HelpFunction) => string }): VNode | null {
  const holes = coverage.functions.filter(({ sums }) => sums.missing.municipalities > 0).map((covered) => covered.function)
  if (holes.length === 0 || holes.includes(code)) return null
  return (
    <p class="section-more">
      {ui.t('coverage:say.elsewhere')}{' '}
      {holes.map((other, index) => <>{index > 0 && ', '}<a href={ui.href(path(other))}>{nameOf(ui, other)}</a></>)}.
    </p>
  )
}

/** What the map shows, in a sentence; nobody is blamed. */
export function Sentence({ ui, coverage, function: code }: SentenceProps): VNode {
  const { t } = ui
  const { sums, cells } = functionIn(coverage, code)
  const help = t(`coverage:help.${code}`)
  const isBeyond = cells.some(({ cause }) => cause === 'nobody-in-reach')
  const { children, municipalities } = sums.missing
  if (municipalities > 0) {
    return (
      <p class="coverage-say">
        <strong>{t('coverage:say.who', { children: childrenSaid(ui, children), where: inMunicipalities(ui, municipalities) })}</strong>{' '}
        {t(isBeyond ? 'coverage:say.lacks' : 'coverage:say.under', { count: children, help })}
      </p>
    )
  }
  if (sums.unknown.municipalities === cells.length) return <p class="coverage-say">{t('coverage:say.nothingKnown')}</p>
  return <p class="coverage-say">{[t('coverage:say.noHole'), ...others(ui, sums)].join(' ')}</p>
}

function others(ui: Ui, sums: ReturnType<typeof functionIn>['sums']): string[] {
  const weak = sums.weak.municipalities
  const unknown = sums.unknown.municipalities
  return [
    ...(weak > 0 ? [ui.t('coverage:say.weakToo', { where: inMunicipalities(ui, weak) })] : []),
    ...(unknown > 0 ? [ui.t('coverage:say.unknownToo', { where: inMunicipalities(ui, unknown) })] : []),
  ]
}
