import type { ComponentChildren, VNode } from 'preact'
import {
  authorisedActivities, barrierWords, capacityUnits, cardSources, CodeName, CodeNames, facilityKinds, labelOf, languages, legalBases, openingWords, orderings, professions, type PublicServiceCard, sectionOf, serviceForms,
  socialServiceKinds,
} from '#modules/directory/index.ts'
import { DefinitionList } from '#web/parts/words.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { Folded } from './Folded.tsx'
import { WebLink } from './reach.tsx'
import { priceWords, waitingWords } from './wayWords.ts'

interface CardProps { readonly ui: Ui, readonly card: PublicServiceCard }

const yesOrNo = ({ t }: Ui, value: boolean | null): string | null => value === null ? null : t(value ? 'web:yes' : 'web:no')

/** What people ask before they call. */
export function GoodToKnow({ ui, card }: CardProps): VNode {
  const { t, language, format } = ui
  const asOf = card.waitingAsOf === null ? '' : ` (${t('portal:card.step.asOf', { date: format.date(card.waitingAsOf) })})`
  const waiting = waitingWords(ui, card)
  // Of a card that says no weeks the note is all there is, and said already.
  const note = card.waitingNote === null || waiting === card.waitingNote ? '' : `; ${card.waitingNote}`
  return (
    <section class="card-part" aria-labelledby="dobre-vedet">
      <h2 id="dobre-vedet">{t('portal:card.good')}</h2>
      <Folded label={t('portal:card.goodInside')}>
        <DefinitionList
          ui={ui}
          facts={[
            { term: t('portal:card.forms'), value: <CodeNames ui={ui} list={serviceForms} codes={card.forms} /> },
            { term: t('portal:card.hours'), value: openingWords(language, card.openingHours, card.openingNote) },
            { term: t('portal:card.ordering'), value: card.ordering && labelOf(orderings, card.ordering, language) },
            { term: t('portal:card.waiting'), value: waiting === null ? null : `${waiting}${note}${asOf}` },
            { term: t('portal:card.capacity'), value: capacityLines(ui, card) },
            { term: t('portal:card.homes'), value: yesOrNo(ui, card.goesToFamilies) },
            { term: t('portal:card.price'), value: priceWords(ui, card) },
            { term: t('portal:card.referral'), value: referralWords(ui, card) },
            { term: t('portal:card.languages'), value: card.languages.length === 0 ? '' : <CodeNames ui={ui} list={languages} codes={card.languages} /> },
            { term: t('portal:card.barrierFree'), value: barrierWords(ui, card) },
            ...said(t('portal:card.crisis'), card.crisisNote),
            ...said(t('portal:card.focus'), card.focus),
            ...said(t('portal:card.intensity'), card.intensity),
            ...said(t('portal:card.staff'), card.professions.length === 0 ? null
              : <CodeNames ui={ui} list={professions} codes={card.professions} />),
            ...said(t('portal:card.ospod'), card.ospodCooperation),
            ...said(t('portal:card.school'), card.schoolCooperation),
          ]}
        />
      </Folded>
    </section>
  )
}

/** What only some cards say; the public is not told what all the others do not. */
const said = (term: string, value: Exclude<ComponentChildren, undefined>): { term: string, value: ComponentChildren }[] => value === null ? [] : [{ term, value }]

const referralWords = ({ t }: Ui, { needsReferral }: PublicServiceCard): string | null =>
  needsReferral === null ? null : t(needsReferral ? 'portal:card.referralYes' : 'portal:card.referralNo')

function capacityLines({ t, language, format }: Ui, { capacities }: PublicServiceCard): ComponentChildren {
  if (capacities.length === 0) return null
  return (
    <ul class="plain">
      {capacities.map(({ form, unit, maximum, free, freeAsOf }) => {
        const asOf = freeAsOf === null ? '' : `(${t('web:asOf', { date: format.date(freeAsOf) })})`
        const most = t('portal:card.capacityOf', {
          form: labelOf(serviceForms, form, language), maximum: format.number(maximum), unit: labelOf(capacityUnits, unit, language),
        })
        return <li>{free === null ? most : `${most}, ${t('portal:card.free', { free: format.number(free), asOf }).trim()}`}</li>
      })}
    </ul>
  )
}

/** Who stands behind it, by what right, and where these words come from. */
export function WhoRuns({ ui, card }: CardProps): VNode {
  const { t, language } = ui
  return (
    <section class="card-part" aria-labelledby="kdo-provozuje">
      <h2 id="kdo-provozuje">{t('portal:card.who')}</h2>
      <Folded label={t('portal:card.whoInside')}>
        <DefinitionList
          ui={ui}
          facts={[
            { term: t('portal:card.organisation'), value: <a href={ui.href(`/organizace/${card.organisationId}`)} lang={writtenIn(ui)}>{card.organisation}</a> },
            { term: t('portal:card.kind'), value: kindWords(ui, card) },
            { term: t('portal:card.basis'), value: labelOf(legalBases, card.legalBasis, language) },
            ...(card.registrationNumber === null ? [] : [{ term: t('portal:card.registration'), value: card.registrationNumber }]),
            ...(card.authorisedActivities.length === 0 ? []
              : [{ term: t('portal:card.activities'), value: <Activities ui={ui} card={card} /> }]),
            ...(card.web === null ? [] : [{ term: t('portal:card.web'), value: <WebLink web={card.web} /> }]),
            { term: t('portal:card.source'), value: labelOf(cardSources, card.source, language) },
          ]}
        />
      </Folded>
    </section>
  )
}

/** Sentences of the law, one below another; of a former wording also until when it held. */
const Activities = ({ ui, card }: CardProps): VNode => (
  <ul class="plain">{card.authorisedActivities.map((code) => <li><CodeName ui={ui} list={authorisedActivities} code={code} /></li>)}</ul>
)

function kindWords(ui: Ui, { serviceKind, facilityKind }: PublicServiceCard): ComponentChildren {
  const { t, language } = ui
  if (serviceKind === null) return facilityKind === null ? null : <CodeName ui={ui} list={facilityKinds} code={facilityKind} />
  const kind = labelOf(socialServiceKinds, serviceKind, language)
  const section = sectionOf(serviceKind)
  return section === null ? kind : t('portal:card.section', { kind, section })
}
