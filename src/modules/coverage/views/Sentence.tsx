import type { VNode } from 'preact'
import type { HelpFunction } from '#modules/directory/index.ts'
import type { Ui } from '#web/ui.ts'
import { functionIn, type NetworkCoverage } from '../rules.ts'
import { childrenSaid, inMunicipalities } from './wording.ts'

interface SentenceProps { readonly ui: Ui, readonly coverage: NetworkCoverage, readonly function: HelpFunction }

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
