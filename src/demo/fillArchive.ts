import type { IsoDate, MunicipalityCode, PersonId } from '#core/ids.ts'
import { addDays, addMonths, dayInPrague } from '#core/time/isoDate.ts'
import type { Tx } from '#db/connection.ts'
import {
  createContact, createOrganisation, createService, keepers, setOrganisationArchived, setServiceArchived, unknownContact, unknownOrganisation, unknownService,
} from '#modules/directory/index.ts'
import { announce, retentionOf } from '#modules/access/index.ts'

const noonOf = (day: IsoDate): Date => new Date(`${day}T12:00:00Z`)

/** Archived so that its time ends so many days ahead. */
const endingIn = (today: IsoDate, days: number): Date => noonOf(addMonths(addDays(today, days), -retentionOf('services').usual.length))

/**
 * What is in the archive: a club that goes with its service within a fortnight, a service that has another year, and a person
 * whom somebody has to be asked about again.
 */
export async function fillArchive(tx: Tx, now: Date, networker: PersonId): Promise<void> {
  const today = dayInPrague(now)
  const source = 'ukázková data'
  const club = await createOrganisation(tx, networker, {
    ...unknownOrganisation, name: 'Klub Na Půdě', legalForm: 'spolek', sector: 'leisure', kind: 'svc_ddm', about: 'Scházeli jsme se nad hasičskou zbrojnicí.',
    seatMunicipality: '571164' as MunicipalityCode, actorStatus: 'identified', source, verifiedOn: addDays(today, -900), verifiedBy: 'networker',
  })
  const service = { ...unknownService, organisationId: club, legalBasis: 'related', forms: ['ambulatory'], source } as const
  const afternoons = await createService(tx, networker, { ...service, name: 'Odpolední klub', summary: 'Místo, kde se dalo být po škole.', areas: [{ level: 'orp', code: '5304' }] })
  const camp = await createService(tx, networker, { ...service, name: 'Letní tábor Na Půdě', summary: 'Týden v lese pro děti z okolí.', areas: [{ level: 'orp', code: '5304' }] })
  await createContact(tx, networker, {
    ...unknownContact, organisationId: club, label: 'Vedoucí klubu', personName: 'Pavel Příkladný', email: 'klub@priklad.example', legalBasis: 'legitimate_interest',
    source: 'networker', asOf: addDays(today, -700), visibility: 'network', retainUntil: addDays(today, -8),
  })
  await setServiceArchived(tx, networker, camp, endingIn(today, 25))
  await setServiceArchived(tx, networker, afternoons, endingIn(today, 340))
  await setOrganisationArchived(tx, networker, club, endingIn(today, 12))
  for (const kind of ['organisations', 'services', 'agreedContacts'] as const) {
    await announce(tx, { kind, keeper: keepers[kind], period: retentionOf(kind).usual, today: addDays(today, -5) })
  }
}
