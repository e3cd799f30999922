import type { VNode } from 'preact'
import { coverageMethod } from '#core/accessibility/coverage.ts'
import type { Reason } from '#core/accessibility/judgement.ts'
import type { Minimum } from '#core/accessibility/minimum.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { Cover, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { CoverageView } from '../input.ts'
import { type EvidenceContext, EvidenceTable } from './EvidenceTable.tsx'
import { askedSaid, capacitySaid, coveragePath, nameOf, statusSaid } from './wording.ts'

interface WhyPageProps extends EvidenceContext { readonly view: CoverageView }

/** Why one function has its word in one municipality: conditions one by one, then the services behind them. */
export function WhyPage(props: WhyPageProps): VNode {
  const { ui, municipality, view, explained } = props
  const { t } = ui
  const { explanation } = explained
  const counted = explanation.evidence.filter(({ standing }) => standing === 'counted')
  const others = explanation.evidence.filter(({ standing }) => standing !== 'counted')
  const back = coveragePath({ orp: municipality.orp }, view.function, view.way)
  return (
    <WorkLayout
      ui={ui} title={t('coverage:why.title', { name: municipality.name })} crumbs={[{ label: t('coverage:title'), path: back }]} crumb={t('coverage:why.crumb')}
      intro={<>{nameOf(ui, view.function)}: <Cover ui={ui} word={explanation.word} />, {t(`coverage:cause.${explanation.cause}`)}</>}
    >
      <Conditions {...props} />
      <section class="part" aria-labelledby="pocita-se">
        <PartHead id="pocita-se" title={t('coverage:why.counted')} />
        {counted.length === 0
          ? <p>{t('coverage:why.nothing')}</p>
          : <EvidenceTable {...props} caption={t('coverage:why.counted')} note={t('coverage:why.countedNote')} rows={counted} />}
      </section>
      {others.length > 0 && (
        <section class="part" aria-labelledby="nestaci">
          <PartHead id="nestaci" title={t('coverage:why.others')} />
          <EvidenceTable {...props} caption={t('coverage:why.others')} rows={others} />
        </section>
      )}
      {explanation.beyond.length > 0 && (
        <section class="part" aria-labelledby="za-hranici">
          <PartHead id="za-hranici" title={t('coverage:why.beyond')} />
          <EvidenceTable {...props} caption={t('coverage:why.beyond')} note={t('coverage:why.beyondNote')} rows={explanation.beyond} />
        </section>
      )}
      <p class="part"><a href={ui.href(`/prace/uzemi/cesty?orp=${municipality.orp}`)}>{t('coverage:why.travelRow')}</a></p>
      <p class="meta">
        {t('coverage:why.method', { method: coverageMethod })} <a href={ui.href('/prace/pokryti/metoda')}>{t('coverage:why.methodLink')}</a>
      </p>
    </WorkLayout>
  )
}

function Conditions({ ui, municipality, explained }: WhyPageProps): VNode {
  const { t } = ui
  const { agreed, explanation } = explained
  return (
    <section class="part" aria-labelledby="podminky">
      <PartHead id="podminky" title={t('coverage:why.conditions')}>
        <a href={ui.href(`/prace/pokryti/minimum?orp=${municipality.orp}`)}>{t('coverage:why.change')}</a>
      </PartHead>
      <p class="meta">{t('coverage:why.minimum', { orp: municipality.orpName, asked: askedSaid(ui, agreed.minimum), status: statusSaid(ui, agreed) })}</p>
      <ul class="reasons">
        {explanation.reasons.map((reason) => (
          <li>
            <Icon name={signs[String(reason.met)] ?? 'waiting'} />
            <span><strong>{conditionSaid(ui, reason, agreed.minimum)}</strong>{figuresSaid(ui, reason, agreed.minimum)}</span>
            <span class={`status status-${signs[String(reason.met)] ?? 'waiting'}`}>{t(metWords[String(reason.met)] ?? 'coverage:why.unknown')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const signs: Readonly<Record<string, 'done' | 'heed' | 'draft'>> = { true: 'done', false: 'heed', unknown: 'draft' }
const metWords: Readonly<Record<string, MessageKey>> = { true: 'coverage:why.met', false: 'coverage:why.notMet' }

/** Reach is by car unless the minimum asks for public transport alone. */
function conditionSaid({ t }: Ui, { condition }: Reason, { carMinutes, transitMinutes }: Minimum): string {
  if (condition !== 'reach') return t(`coverage:why.${condition}`)
  return t(carMinutes === null && transitMinutes !== null ? 'coverage:why.reachByTransit' : 'coverage:why.reachByCar')
}

/** „: je 12 min, má být nejvýš 30 min“: every figure with its unit; nothing where the word says all. */
function figuresSaid(ui: Ui, reason: Reason, { carMinutes, transitMinutes }: Minimum): string {
  const { t } = ui
  const { value, threshold, condition, met } = reason
  if (reason.unit === null || threshold === null) return condition === 'verification' ? `: ${t('coverage:why.standing.unverified')}` : ''
  // The minutes of reach are by car; by public transport the next condition says them.
  if (condition === 'reach' && carMinutes === null && transitMinutes !== null && met === true) return ''
  const should = t(reason.unit === 'minutes' ? 'coverage:why.upTo' : 'coverage:why.atLeast', { value: figureSaid(ui, threshold, reason) })
  const is = value === null ? missingSaid(ui, reason) : t('coverage:why.is', { value: figureSaid(ui, value, reason) })
  return `: ${is}, ${t('coverage:why.should', { value: should })}`
}

function figureSaid(ui: Ui, figure: number, { unit }: Reason): string {
  if (unit === 'minutes') return ui.format.minutes(figure)
  if (unit === 'hours' || unit === null) return ui.t('coverage:why.hoursValue', { number: ui.format.number(figure, 1) })
  return capacitySaid(ui, figure, unit.capacity, 2)
}

function missingSaid({ t }: Ui, { condition, met }: Reason): string {
  if (condition === 'reach' || condition === 'transit') return t(met === true ? 'coverage:why.comes' : 'coverage:why.none')
  return t('coverage:why.notStated')
}
