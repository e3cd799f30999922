import type { VNode } from 'preact'
import { DefinitionList, type Fact, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { capacityUnits, facilityKinds, legalBases, sectors, serviceForms } from '../../codelists/index.ts'
import { codeWords } from '../../codes/words.ts'
import type { ToldUnsaid, Unsaid } from '../../import/unsaid.ts'
import { usualForm, usualUnit } from '../../import/usualCapacity.ts'

interface UnsaidPartProps { readonly ui: Ui, readonly told: ToldUnsaid, readonly unsaid: Unsaid }

/** What the table does not say and the cards will: a card must not say anything that nobody has read. */
export const UnsaidPart = ({ ui, told, unsaid }: UnsaidPartProps): VNode => {
  const facts = factsOf(ui, told, unsaid)
  return (
    <section class="part">
      <PartHead title={ui.t('directory:unsaid.title')} />
      {facts.length > 0 && <><p>{ui.t('directory:unsaid.written')}</p><DefinitionList ui={ui} facts={facts} /></>}
      <p>{ui.t('directory:unsaid.rest')}</p>
    </section>
  )
}

function factsOf(ui: Ui, told: ToldUnsaid, { legalBasis, kind }: Unsaid): Fact[] {
  const counted = (name: 'legalBasis' | 'kind' | 'capacityForm' | 'capacityUnit', value: string): Fact[] =>
    told[name] === 0 ? [] : [{ term: ui.t(`directory:unsaid.${name}`), value: ui.t('directory:unsaid.cards', { value, count: told[name], amount: ui.format.number(told[name]) }) }]
  return [
    ...counted('legalBasis', codeWords(ui, legalBases, legalBasis)),
    ...counted('kind', codeWords(ui, facilityKinds, kind)),
    ...(told.sectors.length === 0 ? []
      : [{ term: ui.t('directory:unsaid.sector'), value: ui.format.list(told.sectors.map((code) => codeWords(ui, sectors, code))) }]),
    ...counted('capacityForm', codeWords(ui, serviceForms, usualForm)),
    ...counted('capacityUnit', codeWords(ui, capacityUnits, usualUnit)),
  ]
}
