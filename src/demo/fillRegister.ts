import type { IsoDate, PersonId } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import type { Tx } from '#db/connection.ts'
import { bringRecords, type RegisterRecord, type ServiceForm } from '#modules/directory/index.ts'
import { organisations } from './content/organisations.ts'
import { email } from './content/reach.ts'
import { saidOtherwise } from './content/register.ts'
import { registeredOnly } from './content/registeredOnly.ts'
import { services } from './content/services.ts'
import type { DemoService } from './content/shapes.ts'
import { orps } from './content/territory.ts'

/** The register knows these forms only. */
const registeredForms: readonly ServiceForm[] = ['ambulatory', 'outreach', 'residential']
const isRegistered = ({ form }: { readonly form: ServiceForm }): boolean => registeredForms.includes(form)

/**
 * An invented register of social services was brought in some days ago: most of what it says agrees with the cards, and in a
 * few fields it does not, so that there is something to decide. Some services only the register knows.
 */
export async function fillRegister(tx: Tx, by: PersonId, today: IsoDate): Promise<void> {
  const registered = services.filter(({ registration }) => registration?.startsWith('DEMO-R-') === true)
  const homes = new Set(registered.map(({ organisation }) => organisation))
  const records = [...organisations.filter(({ key }) => homes.has(key)).map(organisationSaid), ...registered.map(serviceSaid), ...registeredOnly.flatMap(onlyRegistered)]
  await bringRecords(tx, by, {
    source: 'rpss', fileName: 'rpss-ukazka.json', asOf: addDays(today, -12), orpCodes: orps.map(({ code }) => code), records: records.map((record) => ({ record })),
  })
}

const organisationSaid = ({ key, name, seat }: (typeof organisations)[number]): RegisterRecord => ({
  kind: 'organisation', key: `name:${key}`, parentKey: null, what: name, words: { name, seatMunicipality: seat }, starts: {}, endedOn: null,
})

function serviceSaid(one: DemoService): RegisterRecord {
  const { registration = '', socialServiceKind, organisation, age } = one
  const { maximum, ...otherwise } = saidOtherwise[registration] ?? {}
  return {
    kind: 'service', key: registration, parentKey: `name:${organisation}`, what: one.name, starts: {}, endedOn: null,
    words: {
      name: one.name, registrationNumber: registration, email: email(organisation),
      ...(socialServiceKind && { serviceKind: socialServiceKind }), ...(age && { ageFrom: age[0], ageTo: age[1] }),
      ...(one.forms.every((form) => registeredForms.includes(form)) && { forms: one.forms.toSorted() }),
      ...capacitiesSaid(one, maximum), ...otherwise,
    },
  }
}

function onlyRegistered({ organisation, municipality, address, services: given }: (typeof registeredOnly)[number]): RegisterRecord[] {
  const parent = `name:${organisation}`
  return [
    {
      kind: 'organisation', key: parent, parentKey: null, what: organisation, words: { name: organisation, seatMunicipality: municipality, seatAddress: address },
      starts: { sector: 'social', kind: 'provider' }, endedOn: null,
    },
    ...given.flatMap(({ registration, name, socialServiceKind, targetGroups, beds, ageFrom }): RegisterRecord[] => [
      {
        kind: 'service', key: registration, parentKey: parent, what: name, starts: { legalBasis: 'social_service' }, endedOn: null,
        words: {
          name, serviceKind: socialServiceKind, registrationNumber: registration, forms: ['residential'], targetGroups: targetGroups.toSorted(), ageFrom,
          capacities: [{ form: 'residential', unit: 'luzka', maximum: beds }],
        },
      },
      { kind: 'location', key: `${registration}-1`, parentKey: registration, what: address, words: { municipality, address }, starts: { kind: 'place' }, endedOn: null },
    ]),
  ]
}

function capacitiesSaid({ capacities }: DemoService, maximum: number | undefined) {
  if (capacities.length === 0 || !capacities.every(isRegistered)) return {}
  const said = capacities.map((one) => ({ form: one.form, unit: one.unit, maximum: maximum ?? one.maximum }))
  return { capacities: said.toSorted((left, right) => `${left.form} ${left.unit}` < `${right.form} ${right.unit}` ? -1 : 1) }
}
