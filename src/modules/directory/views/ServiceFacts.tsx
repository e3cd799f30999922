import type { VNode } from 'preact'
import { DefinitionList, type Fact, PartHead, Tag } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { barrierWords } from '../barrierWords.ts'
import {
  audienceGroups, authorisedActivities, helpFunctions, type CodeList, languages, legalBases, orderings, prices,
  serviceForms, situations, socialServiceKinds, targetGroups,
} from '../codelists/index.ts'
import { CodeName, CodeNames } from '../codes/views/CodeNames.tsx'
import { codeWords } from '../codes/words.ts'
import { openingWords } from '../openingWords.ts'
import { waitingWords } from '../waitingWords.ts'
import { ageWords, withSection, wordOf, yesOrNo } from './options.ts'
import { besideWords } from '../registers/views/RegisterPart.tsx'
import { mailLink, phoneLink, webLink } from './reachLinks.tsx'
import type { ServicePageProps } from './servicePageProps.ts'

interface FactsProps extends Pick<ServicePageProps, 'ui' | 'registers'> {
  readonly title: string
  readonly facts: readonly Fact[]
}

const Facts = ({ ui, title, facts, registers }: FactsProps): VNode => (
  <section class="part">
    <PartHead title={title} />
    <DefinitionList ui={ui} facts={facts.map(besideWords(ui, registers, 'service'))} />
  </section>
)

/** Names with commas inside would run together in a sentence. */
const tags = (ui: Ui, list: CodeList, codes: readonly string[]): VNode | null =>
  codes.length === 0 ? null : <>{codes.map((code) => <><Tag><CodeName ui={ui} list={list} code={code} /></Tag>{' '}</>)}</>

/** Sentences of the law, one below another. */
const sentences = (ui: Ui, list: CodeList, codes: readonly string[]): VNode =>
  <ul class="plain">{codes.map((code) => <li><CodeName ui={ui} list={list} code={code} /></li>)}</ul>

/** Codes in words, one after another; nothing for none. */
const namesOf = (ui: Ui, list: CodeList, codes: readonly string[]): VNode | null =>
  codes.length === 0 ? null : <CodeNames ui={ui} list={list} codes={codes} />

const withNote = (
  words: string | null, note: string | null,
): string => [words, note].filter((part) => part !== null).join('; ')

export function StartFacts({ ui, service, organisation, registers, publicPlaces }: ServicePageProps): VNode {
  const { t } = ui
  return (
    <Facts
      ui={ui} registers={registers} title={t('directory:part.start')}
      facts={[
        { term: t('directory:field.howToStart'), value: service.howToStart },
        { term: t('directory:field.phone'), value: phoneLink(service.phone ?? organisation.phone) },
        { term: t('directory:field.email'), value: mailLink(service.email ?? organisation.email) },
        { term: t('directory:field.web'), value: webLink(service.web ?? organisation.web) },
        { term: t('directory:field.needsReferral'), value: yesOrNo(ui, service.needsReferral) },
        { term: t('directory:field.price'), value: withNote(wordOf(ui, prices, service.price), service.priceNote) },
        { term: t('directory:field.languages'), value: namesOf(ui, languages, service.languages) },
        { term: t('directory:field.barrierFree'), value: barrierWords(ui, { ...service, places: publicPlaces }) },
      ]}
    />
  )
}

export function AudienceFacts({ ui, service, registers }: ServicePageProps): VNode {
  const { t } = ui
  return (
    <Facts
      ui={ui} registers={registers} title={t('directory:part.audience')}
      facts={[
        { term: t('directory:field.focus'), value: service.focus },
        { term: t('directory:field.intensity'), value: service.intensity },
        { term: t('directory:field.forms'), value: namesOf(ui, serviceForms, service.forms) },
        { term: t('directory:age.label'), value: ageWords(ui, service.ageFrom, service.ageTo) },
        { term: t('directory:field.audienceGroups'), value: namesOf(ui, audienceGroups, service.audienceGroups) },
        { term: t('directory:field.targetGroups'), value: namesOf(ui, targetGroups, service.targetGroups) },
        { term: t('directory:field.notFor'), value: service.notFor },
        ...(service.serviceKind === null ? []
          : [{ term: t('directory:field.serviceKind'), value: withSection(codeWords(ui, socialServiceKinds, service.serviceKind), service.serviceKind) }]),
        { term: t('directory:field.legalBasis'), value: namesOf(ui, legalBases, [service.legalBasis]) },
        { term: t('directory:field.registrationNumber'), value: service.registrationNumber },
        ...(service.authorisedActivities.length > 0
          ? [
            {
              term: t('directory:field.authorisedActivities'),
              value: sentences(ui, authorisedActivities, service.authorisedActivities),
            },
          ] : []),
      ]}
    />
  )
}

export function TimeFacts({ ui, service, registers }: ServicePageProps): VNode {
  const { t } = ui
  return (
    <Facts
      ui={ui} registers={registers} title={t('directory:part.time')}
      facts={[
        {
          term: t('directory:field.openingHours'),
          value: openingWords(ui.language, service.openingHours, service.openingNote),
        },
        {
          term: t('directory:field.hoursPerWeek'),
          value: service.hoursPerWeek === null ? null : ui.format.number(service.hoursPerWeek, 1),
        },
        { term: t('directory:field.ordering'), value: wordOf(ui, orderings, service.ordering) },
        { term: t('directory:waiting.label'), value: waitingWords(ui, service) },
        { term: t('directory:field.crisisNote'), value: service.crisisNote },
      ]}
    />
  )
}

export function MeaningFacts({ ui, service, seesFunding, registers }: ServicePageProps): VNode {
  const { t } = ui
  return (
    <Facts
      ui={ui} registers={registers} title={t('directory:part.meaning')}
      facts={[
        { term: t('directory:field.functions'), value: tags(ui, helpFunctions, service.functions) },
        { term: t('directory:field.situations'), value: tags(ui, situations, service.situations) },
        { term: t('directory:field.keywords'), value: service.keywords },
        ...(seesFunding ? [
          {
            term: t('directory:field.fundingUntil'),
            value: service.fundingUntil && ui.format.date(service.fundingUntil),
          },
        ] : []),
      ]}
    />
  )
}

/** How the service works with child protection and schools. */
export function CooperationFacts({ ui, service, registers }: ServicePageProps): VNode {
  const { t } = ui
  return (
    <Facts
      ui={ui} registers={registers} title={t('directory:part.serviceCooperation')}
      facts={[
        { term: t('directory:field.ospodCooperation'), value: service.ospodCooperation },
        { term: t('directory:field.schoolCooperation'), value: service.schoolCooperation },
      ]}
    />
  )
}
