import type { VNode } from 'preact'
import { labelOf, situations } from '#modules/directory/index.ts'
import { withQuery } from '#web/parts/address.ts'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Catalogue } from '../catalogue.ts'

interface UnderstoodProps { readonly ui: Ui, readonly catalogue: Catalogue }

/** How the question was understood, wherever it was not as it was typed, and the way to say it otherwise. */
export function Understood({ ui, catalogue }: UnderstoodProps): VNode | null {
  const parts = [
    <Corrected ui={ui} catalogue={catalogue} />, <Municipality ui={ui} catalogue={catalogue} />, <Situations ui={ui} catalogue={catalogue} />,
  ]
  return hasSomethingToSay(catalogue) ? <Notice role="status">{parts}</Notice> : null
}

const hasSomethingToSay = ({ answer, choice, question }: Catalogue): boolean =>
  answer.corrected !== null || (answer.situations.length > 0 && question.situation === null) || choice.kind === 'several' || choice.kind === 'unknown'
  || (choice.kind === 'found' && (choice.namesakes ?? []).length > 0) || (choice.kind === 'unasked' && answer.origin !== null)

function Corrected({ ui: { t }, catalogue: { answer, question } }: UnderstoodProps): VNode | null {
  if (answer.corrected === null) return null
  return <p>{t('portal:understood.corrected', { typed: question.typed, meant: answer.corrected })}</p>
}

function Situations({ ui, catalogue: { answer, question } }: UnderstoodProps): VNode | null {
  if (answer.situations.length === 0 || question.situation !== null) return null
  return (
    <p>
      {ui.t('portal:understood.situation')}{' '}
      {answer.situations.map((situation, index) => (
        <>
          {index > 0 && ', '}
          <a href={withQuery(ui, { situace: situation, q: null, strana: null, obec: answer.origin?.code ?? null })}>
            {labelOf(situations, situation, ui.language)}
          </a>
        </>
      ))}.
    </p>
  )
}

interface Named { readonly code: string, readonly name: string, readonly districtName: string }

function Municipality({ ui, catalogue: { choice, answer } }: UnderstoodProps): VNode | null {
  const { t } = ui
  if (choice.kind === 'unknown') return <p>{t('portal:understood.unknownMunicipality', { name: choice.typed })}</p>
  if (choice.kind === 'several') return <p>{t('portal:municipality.choose')} <Others ui={ui} municipalities={choice.municipalities} /></p>
  const others = choice.kind === 'found' ? choice.namesakes ?? [] : answer.namesakes
  if (answer.origin === null || (choice.kind === 'found' && others.length === 0)) return null
  return (
    <p>
      {t('portal:understood.from', { name: answer.origin.name })}
      {others.length > 0 && <>{' '}{t('portal:understood.namesakes')} <Others ui={ui} municipalities={others} /></>}
    </p>
  )
}

const Others = ({ ui, municipalities }: { readonly ui: Ui, readonly municipalities: readonly Named[] }): VNode => (
  <>
    {municipalities.map(({ code, name, districtName }, index) => (
      <>
        {index > 0 && ', '}
        <a href={withQuery(ui, { obec: code, strana: null })}>{ui.t('portal:municipality.inDistrict', { name, district: districtName })}</a>
      </>
    ))}
  </>
)
