import type { VNode } from 'preact'
import type { Ui } from '#web/ui.ts'
import { isRemote } from '../ways.ts'
import type { ServicePageProps } from './servicePageProps.ts'
import { capitalised, priceWords, waitingWords } from './wayWords.ts'

interface Step { readonly title: string, readonly text: string }

/** The first three steps of somebody who has never been there. */
export function ServiceStart({ ui, card, result }: ServicePageProps): VNode {
  const steps = [firstStep(ui, card), ...waitingStep(ui, card), meetingStep(ui, card, result)]
  return (
    <section class="card-part" aria-labelledby="jak-zacit">
      <h2 id="jak-zacit">{ui.t('portal:card.start')}</h2>
      <ol class="steps">{steps.map(({ title, text }) => <li><strong>{title}</strong>{text}</li>)}</ol>
    </section>
  )
}

type Card = ServicePageProps['card']

function firstStep({ t }: Ui, { ordering, howToStart, needsReferral }: Card): Step {
  const title = ordering === 'drop_in' ? t('portal:card.step.come') : ordering === 'both' ? t('portal:card.step.both') : t('portal:card.step.call')
  // The provider's own words often say it already.
  const isSaid = needsReferral === null || /doporučen|žádank/i.test(howToStart ?? '')
  const referral = isSaid ? [] : [t(needsReferral ? 'portal:card.step.referral' : 'portal:card.step.noReferral')]
  return { title, text: [howToStart ?? t('portal:card.step.ask'), ...referral].join(' ') }
}

function waitingStep(ui: Ui, card: Card): Step[] {
  const waiting = waitingWords(ui, card)
  if (waiting === null || (card.waitingWeeksTo ?? card.waitingWeeksFrom) === 0) return []
  const asOf = card.waitingAsOf === null ? '' : ` (${ui.t('portal:card.step.asOf', { date: ui.format.date(card.waitingAsOf) })})`
  return [{ title: ui.t('portal:card.step.waiting'), text: `${capitalised(waiting)}${asOf}.` }]
}

function meetingStep(ui: Ui, card: Card, { place, way }: ServicePageProps['result']): Step {
  const { t } = ui
  const price = priceWords(ui, card)
  const cost = price === null ? '' : `${capitalised(price)}.`
  if (isRemote(card)) return { title: t('portal:card.step.remote'), text: cost }
  if (place === null || way?.kind === 'home' || way?.kind === 'town') return { title: t('portal:card.step.comes'), text: cost }
  const where = [place.municipality, place.confidential ? t('portal:card.secret') : place.address].filter((part) => part !== null).join(', ')
  return { title: t('portal:card.step.meet'), text: `${where}. ${cost}`.trim() }
}
