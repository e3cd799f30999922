import { type Block, cell, heading, paragraph } from '#documents/content.ts'
import { capacityUnits, type CapacityUnit, labelOf, serviceForms, type ServiceForm } from '#modules/directory/index.ts'
import type { AnalysisData, NetworkService } from '../analysisData.ts'
import type { Writing } from '../writing.ts'

interface Sum { readonly unit: CapacityUnit, readonly form: ServiceForm, readonly services: number, readonly maximum: number }

/** Registered capacities of the services: one line for each unit and form, because different units are never added together. */
export function capacities({ services, asOf }: AnalysisData, { t, language, format }: Writing): readonly Block[] {
  const title = heading(2, t('outputs:capacities.title'))
  const silent = services.filter((service) => service.capacities.length === 0).length
  const unsaid = paragraph(t('outputs:capacities.unsaid', { number: format.number(silent), all: format.number(services.length) }))
  const local = sumsOf(services.filter(({ isLocal }) => isLocal))
  const external = sumsOf(services.filter(({ isLocal }) => !isLocal))
  if (local.length + external.length === 0) return [title, paragraph(t('outputs:capacities.none'))]
  const row = (whose: string) => (sum: Sum) => ({
    cells: [
      cell(labelOf(capacityUnits, sum.unit, language)), cell(labelOf(serviceForms, sum.form, language)), cell(whose),
      cell(format.number(sum.services)), cell(format.number(sum.maximum)),
    ],
  })
  return [title, paragraph(t('outputs:capacities.intro')), {
    kind: 'table', caption: t('outputs:capacities.caption'), headerColumn: true, source: t('outputs:source.cards'), asOf,
    columns: [
      { header: t('outputs:capacities.unit'), align: 'start', width: 3 }, { header: t('outputs:realNetwork.form'), align: 'start', width: 2 },
      { header: t('outputs:capacities.whose'), align: 'start', width: 2 }, { header: t('outputs:capacities.services'), align: 'end', width: 1.4 },
      { header: t('outputs:capacities.maximum'), align: 'end', width: 1.6 },
    ],
    rows: [...local.map(row(t('outputs:capacities.local'))), ...external.map(row(t('outputs:capacities.external')))],
  }, unsaid]
}

/** One registration in one form counts once, whoever of its services states it. */
function sumsOf(services: readonly NetworkService[]): readonly Sum[] {
  const stated = new Map<string, { unit: CapacityUnit, form: ServiceForm, maximum: number }>()
  for (const { id, registrationNumber, capacities: own } of services) {
    for (const { form, unit, maximum } of own) {
      const key = `${unit} ${form} ${registrationNumber ?? id}`
      stated.set(key, { unit, form, maximum: Math.max(maximum, stated.get(key)?.maximum ?? 0) })
    }
  }
  const groups = Map.groupBy(stated.values(), ({ unit, form }) => `${unit} ${form}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{
      unit: first.unit, form: first.form, services: group.length, maximum: group.reduce((sum, { maximum }) => sum + maximum, 0),
    }]
  }).toSorted((one, other) => one.unit.localeCompare(other.unit) || one.form.localeCompare(other.form))
}
