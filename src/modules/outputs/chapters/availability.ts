import { type Block, cell, heading, paragraph } from '#documents/content.ts'
import type { MessageKey } from '#i18n/translate.ts'
import type { AnalysisData, NetworkService } from '../analysisData.ts'
import type { Writing } from '../writing.ts'

/** Hours from which a service is there for most of a working week. */
const longWeek = 30
/** Weeks of waiting that still fit into the first talk. */
const shortWait = 2

interface Line { readonly label: MessageKey, readonly holds: (service: NetworkService) => boolean | null }

/** Time, territory, price: each asks something a card may also leave unsaid. */
const lines: readonly Line[] = [
  { label: 'outputs:availability.longWeek', holds: ({ hoursPerWeek }) => hoursPerWeek === null ? null : hoursPerWeek >= longWeek },
  { label: 'outputs:availability.shortWait', holds: ({ waitingWeeksTo }) => waitingWeeksTo === null ? null : waitingWeeksTo <= shortWait },
  { label: 'outputs:availability.crisis', holds: ({ hasCrisisHelp }) => hasCrisisHelp ? true : null },
  { label: 'outputs:availability.home', holds: ({ goesToFamilies }) => goesToFamilies },
  { label: 'outputs:availability.area', holds: ({ statesArea, forms }) => forms.includes('outreach') ? statesArea : null },
  { label: 'outputs:availability.free', holds: ({ price }) => price === null ? null : price === 'free' },
]

/** Availability in time, territory and price; how many cards do not say stands beside. */
export function availability({ services, asOf }: AnalysisData, { t, format }: Writing): readonly Block[] {
  const count = (line: Line, wanted: boolean | null): string => format.number(services.filter((service) => line.holds(service) === wanted).length)
  return [
    heading(2, t('outputs:availability.title')),
    paragraph(t('outputs:availability.intro')),
    {
      kind: 'table', caption: t('outputs:availability.caption'), headerColumn: true, source: t('outputs:source.cards'), asOf,
      columns: [
        { header: t('outputs:availability.what'), align: 'start', width: 5 }, { header: t('outputs:availability.holds'), align: 'end', width: 1.5 },
        { header: t('outputs:availability.holdsNot'), align: 'end', width: 1.5 }, { header: t('outputs:availability.unsaid'), align: 'end', width: 1.8 },
      ],
      rows: lines.map((line) => ({ cells: [cell(t(line.label)), cell(count(line, true)), cell(count(line, false)), cell(count(line, null))] })),
    },
  ]
}
