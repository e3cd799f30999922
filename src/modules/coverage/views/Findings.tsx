import type { VNode } from 'preact'
import type { CoverageWord } from '#core/accessibility/judgement.ts'
import { CoverMark, PartHead, Tag } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { type Finding, findingsOf, heldBy, type NetworkCoverage, noHoles, strengthsOf } from '../rules.ts'
import { coveragePath, inMunicipalities, municipalitiesSaid, nameOf, whyPath } from './wording.ts'

interface FindingsProps { readonly ui: Ui, readonly coverage: NetworkCoverage, readonly orp: string }

/** Holes with their reasons; what is weak and what nobody knows is folded under them. */
export function Findings(props: FindingsProps): VNode {
  const { ui, coverage } = props
  const { t } = ui
  const holes = findingsOf(coverage, 'missing')
  return (
    <section class="part" aria-labelledby="diry">
      <PartHead id="diry" title={t('coverage:holes.title')} />
      <p class="meta">{t(holes.length === 0 ? noHoles(coverage) : 'coverage:holes.note')}</p>
      {holes.map((finding) => <Gap {...props} finding={finding} word="missing" />)}
      <Folded {...props} word="weak" title={t('coverage:weak.title')} note={t('coverage:weak.note')} />
      <Folded {...props} word="unknown" title={t('coverage:unknown.title')} note={t('coverage:unknown.note')} />
    </section>
  )
}

interface FoldedProps extends FindingsProps { readonly word: CoverageWord, readonly title: string, readonly note: string }

function Folded(props: FoldedProps): VNode | null {
  const findings = findingsOf(props.coverage, props.word)
  if (findings.length === 0) return null
  return (
    <details class="more">
      <summary>{props.title} ({props.ui.format.number(findings.length)})</summary>
      <p class="meta">{props.note}</p>
      {findings.map((finding) => <Gap {...props} finding={finding} />)}
    </details>
  )
}

interface GapProps extends FindingsProps { readonly finding: Finding, readonly word: CoverageWord }

function Gap({ ui, coverage, orp, finding, word }: GapProps): VNode {
  const { t } = ui
  const { function: covered, places, children, causes } = finding
  const code = covered.function
  return (
    <article class="gap">
      <div>
        <h3><CoverMark word={word} />{nameOf(ui, code)}</h3>
        <p class="meta">
          {places.map((place, index) => (
            <>{index > 0 && ', '}<a href={ui.href(whyPath(orp, place.code, code, coverage.way))}>{place.name}</a></>
          ))}
        </p>
        <div class="tags">{causes.map((cause) => <Tag warm>{t(`coverage:cause.${cause}`)}</Tag>)}</div>
      </div>
      <p>
        <span class="gap-number">{ui.format.number(children)}</span>{' '}
        {t('coverage:holes.affected', { count: children, where: inMunicipalities(ui, places.length) })}
      </p>
      <div class="gap-next">
        <a class="button button-second" href={ui.href(coveragePath({ orp }, code, coverage.way))}>
          {t('coverage:holes.onMap')}<span class="visually-hidden">: {nameOf(ui, code)}</span>
        </a>
      </div>
    </article>
  )
}

/** Functions whose minimum is met in at least half of the municipalities. */
export function Strengths({ ui, coverage, orp }: FindingsProps): VNode {
  const { t } = ui
  const strengths = strengthsOf(coverage)
  return (
    <section class="part" aria-labelledby="drzi">
      <PartHead id="drzi" title={t('coverage:holds.title')} />
      {strengths.length === 0 ? <p>{t('coverage:holds.none')}</p> : (
        <ul class="lines">
          {strengths.map((covered) => (
            <li>
              <a class="line" href={ui.href(coveragePath({ orp }, covered.function, coverage.way))}>
                <span><b>{nameOf(ui, covered.function)}</b></span>
                <span class="amount">{municipalitiesSaid(ui, heldBy(covered))}</span>
                <small>{heldSaid(ui, coverage, covered)}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function heldSaid(ui: Ui, { municipalities }: NetworkCoverage, { sums }: ReturnType<typeof strengthsOf>[number]): string {
  const { t, format } = ui
  const parts = (['strong', 'enough'] as const).filter((word) => sums[word].municipalities > 0)
    .map((word) => `${t(`web:cover.${word}`)} ${inMunicipalities(ui, sums[word].municipalities)}`)
  return `${parts.join(', ')} · ${t('coverage:holds.all', { number: format.number(municipalities.length) })}`
}
