import { sql } from 'kysely'
import type { EngagementId, IsoDate, MunicipalityCode, OrpCode, PersonId, ServiceId } from '#core/ids.ts'
import { fold } from '#core/text/fold.ts'
import type { Db } from '#db/connection.ts'
import { filesIn } from '#db/files.ts'
import { addPerson, hashToken, visibilities, type Visibility } from '#modules/access/index.ts'
import { changeMinimum } from '#modules/coverage/index.ts'
import { addCards, addChapter, changeList, createList, raiseFlag } from '#modules/directory/index.ts'
import { installNeedTree, needIdsByCode, needTree, recordMention } from '#modules/needs/index.ts'
import { addFigure, addJourney, changeProfile } from '#modules/territory/index.ts'
import { beginEngagement } from '#modules/work/index.ts'
import { aTerritory } from './aTerritory.ts'
import { aContact, aLocation, anOrganisation, aService } from './directory.ts'

/** Makes the text somebody would write into a field; a test of pages makes it hostile. */
type Said = (words: string) => string

const today = '2026-11-22' as IsoDate

/** Everything a route may be about, with its id or code. */
export interface Subjects {
  readonly region: string
  readonly orp: string
  readonly municipality: string
  readonly organisation: string
  readonly service: string
  readonly location: string
  readonly contact: string
  readonly flag: string
  readonly list: string
  /** A list for anybody. */
  readonly publicList: string
  readonly mention: string
  readonly need: string
  readonly engagement: string
  readonly journey: string
  readonly figure: string
  readonly version: string
  readonly file: string
  /** A table sent to be brought in; its sender's alone. */
  readonly table: string
}
export type SubjectKind = keyof Subjects

/** One organisation's neighbourhood: the subjects of an ORP, all of them somebody else's work. */
export interface Corner extends Subjects {
  readonly confidentialLocation: string
  readonly contacts: Readonly<Record<Visibility, string>>
}

/**
 * `home` is where the person asked about belongs, `nextDoor` another organisation of the same ORP, `neighbour` another ORP
 * of the same region, `abroad` another region.
 */
export interface World {
  readonly home: Corner
  readonly nextDoor: Corner
  readonly neighbour: Corner
  readonly abroad: Corner
  readonly person: string
  readonly territoryImport: string
  readonly cardImport: string
  /** A register somebody brought in for the home ORP. */
  readonly registerRun: string
  /** A question to the organisation at home about what a register says. */
  readonly providerRequest: string
  /** The token of the link it is answered by. */
  readonly providerLink: string
  /** Two cards at home somebody merged. */
  readonly cardMerge: string
  /** Sends a table as this person would. */
  readonly sendTable: (by: PersonId) => Promise<string>
  /** A change of a code list. */
  readonly codeChange: string
}

interface Spot { readonly name: string, readonly region: string, readonly orp: string, readonly from: string, readonly to: string }

const spots: Readonly<Record<'home' | 'nextDoor' | 'neighbour' | 'abroad', Spot>> = {
  home: { name: 'Doma', region: 'CZ053', orp: '5302', from: '571661', to: '571393' },
  nextDoor: { name: 'Vedle', region: 'CZ053', orp: '5302', from: '572349', to: '571393' },
  neighbour: { name: 'U sousedů', region: 'CZ053', orp: '5304', from: '572241', to: '571164' },
  abroad: { name: 'Za hranicí', region: 'CZ052', orp: '5209', from: '573965', to: '573868' },
}

/** What the confidential addresses of the world are known by; no page may ever say it. */
export const secret = { street: 'Skrytá ulička 77', lat: 49.7123456, lon: 15.9123456, marks: ['Skrytá', '49.7123', '49,7123', '15.9123', '15,9123'] } as const

/** Two ORPs of one region and one of another, each with everything routes are about. `said` makes the texts people write. */
export async function aWorld(db: Db, said: Said = (words) => words): Promise<World> {
  await aTerritory(db)
  await anotherRegion(db)
  await installNeedTree(db, needTree)
  const author = await aPerson(db, said('Autorka Cizí'))
  const corner = (spot: Spot): Promise<Corner> => aCorner(db, spot, author, said)
  const home = await corner(spots.home)
  const registerRun = await aRegisterRun(db, said)
  return {
    home, nextDoor: await corner(spots.nextDoor), neighbour: await corner(spots.neighbour), abroad: await corner(spots.abroad),
    person: author, territoryImport: await anImportRun(db, 'territory.municipalities', said), cardImport: await anImportRun(db, 'directory.services', said),
    registerRun, providerRequest: await aDifference(db, home, registerRun, said), providerLink, sendTable: (by) => aTable(db, by, said),
    cardMerge: await aMerge(db, home, said), codeChange: await aCodeChange(db, author, said),
  }
}

let people = 0

async function aPerson(db: Db, name: string): Promise<PersonId> {
  const added = await addPerson(db, null, { name, email: `svet${++people}@priklad.example` })
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

async function anotherRegion(db: Db): Promise<void> {
  await db.insertInto('region').values({ code: 'CZ052', ruian_code: '86', name: 'Královéhradecký kraj' }).execute()
  await db.insertInto('district').values({ code: 'CZ0523', name: 'Náchod', region_code: 'CZ052' }).execute()
  await db.insertInto('orp').values({ code: '5209', ruian_code: '400', name: 'Náchod', region_code: 'CZ052' }).execute()
  await db.insertInto('municipality').values([{ code: '573868', name: 'Náchod', level: 3, lat: 50.4167 }, { code: '573965', name: 'Česká Skalice', level: 2, lat: 50.3947 }]
    .map(({ code, name, level, lat }) => ({
      code, name, folded_name: fold(name), orp_code: '5209', district_code: 'CZ0523', region_code: 'CZ052', level, lat, lon: 16.1,
      population: 9000, children_0_14: 1500, figures_source: 'ČSÚ', figures_as_of: '2021-03-26', source: 'ČÚZK', as_of: '2024-06-30',
    }))).execute()
}

async function aCorner(db: Db, spot: Spot, author: PersonId, said: Said): Promise<Corner> {
  const orp = spot.orp as OrpCode
  const directory = await aDirectory(db, spot, author, said)
  const [need] = [...(await needIdsByCode(db)).values()]
  const mention = await recordMention(db, author, orp, {
    saidOn: today, municipality: null, sector: 'education', voice: 'zs', origin: 'talk', wording: said(`Potřebujeme pomoc ${spot.name}`),
    visibility: 'network', needs: need === undefined ? [] : [need],
  })
  const journey = await addJourney(db, null, {
    from: spot.from as MunicipalityCode, to: spot.to as MunicipalityCode, kilometres: 12.5, car: { from: 10, to: 15 }, transit: 'unknown',
    workingDaysOnly: false, lastBack: '18:05', basis: 'measured', source: said('jízdní řád'), asOf: today,
  })
  if (!journey.ok) throw new Error(journey.reason)
  const figure = await addFigure(db, null, orp, { kind: 'own', label: said('Vlastní číslo'), value: 3, valueText: said('slovy'), source: said('dotaz'), asOf: today })
  await changeProfile(db, null, orp, { networkingSince: '2020-01-01', motto: said('Heslo'), characteristics: said('Popis území'), version: 1 })
  await changeMinimum(db, null, { orp, function: 'crisis' }, 0, {
    minimum: { carMinutes: null, transitMinutes: null, capacityPer1000Children: null, hoursPerWeek: 10, freeOfCharge: false, distanceHelpCounts: false },
    reason: said('dohoda aktérů'), agreedOn: null,
  })
  return {
    region: spot.region, orp, municipality: spot.to, ...directory, mention, need: need ?? '', journey: journey.value, figure,
    engagement: await anEngagement(db, author, orp, said), ...await aDocument(db, orp, author, said),
    table: await aTable(db, author, said),
  }
}

async function aDirectory(db: Db, { name, orp, to }: Spot, author: PersonId, said: Said): Promise<DirectorySubjects> {
  const municipality = to as MunicipalityCode
  const organisation = await anOrganisation(db, {
    name: said(`Organizace ${name}`), seatMunicipality: municipality, legalForm: said('spolek'), about: said('Pomáháme rodinám.'),
    seatAddress: said('Náměstí 1'), email: 'organizace@priklad.example', web: 'https://priklad.example/', dataBox: said('abc1234'), source: said('rozhovor'),
  })
  const location = await aLocation(db, organisation, { name: said(`Pobočka ${name}`), municipality, address: said('Dlouhá 5'), lat: 49.76, lon: 15.9 })
  const confidentialLocation = await aLocation(db, organisation, { municipality, address: secret.street, confidential: true })
  // What an older version, or a hand in the database, may have left there.
  await db.updateTable('location').set({ lat: secret.lat, lon: secret.lon, address: secret.street }).where('id', '=', confidentialLocation).execute()
  const service = await aService(db, organisation, {
    name: said(`Poradna ${name}`), summary: said('Provázíme rodiny s dětmi.'), howToStart: said('Zavolejte.'), notFor: said('Neposkytujeme lůžko.'),
    keywords: said('rodina, rozvod'), registrationNumber: said('1234567'), forms: ['ambulatory', 'outreach'], functions: ['child_psychology', 'crisis'],
    waitingWeeksFrom: 2, waitingWeeksTo: 4, waitingNote: said('v září déle'), waitingAsOf: today, openingHours: said('po–pá 8–16'), hoursPerWeek: 40,
    crisisNote: said('v krizi hned'), goesToFamilies: true, priceNote: said('zdarma'), web: 'https://priklad.example/sluzba', fundingUntil: today, endsOn: null, goesOn: false,
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 5, free: 1, freeAsOf: today }], source: said('rozhovor'),
    places: [location, confidentialLocation].map((locationId) => ({ locationId, capacityShare: null, openingHours: said('po 8–16'), openingNote: null })),
    areas: [{ level: 'orp', code: orp }],
  })
  // The author of the world is nobody who asks, so that no right comes from having written a thing.
  await db.updateTable('organisation').set({ created_by: author }).where('id', '=', organisation).execute()
  const contactOf = (visibility: Visibility, of: ServiceId | null = null): Promise<string> => aContact(db, organisation, {
    serviceId: of, label: said(of === null ? `Kontakt ${visibility} ${name}` : `Kontakt ${visibility} služby ${name}`), email: `${visibility}@priklad.example`, personName: said('Jana Vymyšlená'), legalBasis: 'consent',
    retainUntil: '2028-11-22' as IsoDate, source: said('rozhovor'), visibility,
  })
  const contacts = {
    self: await contactOf('self'), office: await contactOf('office'), region: await contactOf('region'), network: await contactOf('network'),
    public: await contactOf('public'),
  }
  for (const visibility of visibilities) await contactOf(visibility, service)
  const flag = await raiseFlag(db, { organisationId: organisation, serviceId: service }, { about: 'reach', note: said('Číslo je jiné.') }, new Date('2026-11-20T10:00:00Z'))
  if (!flag.ok) throw new Error(flag.reason)
  const list = await createList(db, author, { orp: orp as OrpCode }, { title: said(`Seznam ${name}`), purpose: said('Pro soud'), intro: said('Úvodní slova.'), visibility: 'network', editors: 'self' })
  await addCards(db, author, list, { services: [service], organisations: [organisation] })
  const publicList = await createList(db, author, { orp: orp as OrpCode }, { title: said(`Pro všechny ${name}`), purpose: said('Pro rodiče'), intro: said('Úvodní slova.'), visibility: 'public', editors: 'self' })
  await addChapter(db, author, publicList, { title: said('Kapitola pro všechny'), about: said('Pár slov.') })
  await addCards(db, author, publicList, { services: [service], organisations: [organisation] })
  await db.updateTable('saved_list_item').set({ note: said('Poznámka pro síť'), note_visibility: 'network' }).where('list_id', '=', publicList).execute()
  return { organisation, location, confidentialLocation, service, contact: contacts.network, contacts, flag: flag.value, list, publicList }
}

type DirectorySubjects = Pick<Corner, 'organisation' | 'location' | 'confidentialLocation' | 'service' | 'contact' | 'contacts' | 'flag' | 'list' | 'publicList'>

const anEngagement = (db: Db, person: PersonId, orp: OrpCode, said: Said): Promise<EngagementId> => beginEngagement(db, null, person, {
  role: 'local_networker', territories: [orp], from: '2025-01-01', to: null, kind: 'dpp', employer: said('Město'), hostOffice: said('OSPOD'), hoursCap: 80,
  publicEmail: 'sit@priklad.example', publicPhone: '+420 000 000 001', publicNote: said('úterý dopoledne'),
})

/** A made version of the analysis; the ORP's document and its files are the same for both neighbours of one ORP. */
async function aDocument(db: Db, orp: OrpCode, author: PersonId, said: Said): Promise<{ version: string, file: string }> {
  const files = filesIn(db)
  return db.transaction().execute(async (tx) => {
    const file = await files.store(tx, { name: said('analyza.pdf'), mediaType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-') })
    const { id: document } = await tx.insertInto('document').values({ kind: 'network_analysis', orp_code: orp })
      .onConflict((conflict) => conflict.columns(['kind', 'orp_code']).doUpdateSet({ orp_code: orp })).returning('id').executeTakeFirstOrThrow()
    const known = await tx.selectFrom('document_version').select('id').where('document_id', '=', document).execute()
    const { id: version } = await tx.insertInto('document_version').values({
      document_id: document, number: known.length + 1, as_of: today, content: JSON.stringify({ language: 'cs' }), made_by: author,
      made_at: new Date('2026-11-20T10:00:00Z'), pages: 1, pdf_ua_file_id: file, pdf_a_file_id: file, docx_file_id: file,
    }).returning('id').executeTakeFirstOrThrow()
    return { version, file }
  })
}

async function anImportRun(db: Db, kind: string, said: Said): Promise<string> {
  const { id } = await db.insertInto('import_run').values({ kind, file_name: said('obce.csv'), added: 1, changed: 0, unchanged: 0 })
    .returning('id').executeTakeFirstOrThrow()
  return id
}

async function aRegisterRun(db: Db, said: Said): Promise<string> {
  const { id } = await db.insertInto('register_run').values({
    source: 'rpss', file_name: said('rpss.json'), orp_codes: [spots.home.orp], as_of: today, staged_at: new Date('2026-11-20T10:00:00Z'),
  }).returning('id').executeTakeFirstOrThrow()
  await db.insertInto('register_trouble').values({ run_id: id, number: 1, what: said('Poradna'), reason: 'noKey', detail: said('nic') }).execute()
  return id
}

/** An empty organisation that was merged into the one at home. */
async function aMerge(db: Db, home: Corner, said: Said): Promise<string> {
  const gone = await anOrganisation(db, { name: said('Organizace Doma podruhé'), seatMunicipality: home.municipality as MunicipalityCode })
  await db.updateTable('organisation').set({ merged_into: home.organisation, archived_at: new Date('2026-11-20T10:00:00Z') }).where('id', '=', gone).execute()
  const nothing: string[] = []
  const { id } = await db.insertInto('card_merge').values({
    kind: 'organisation', staying_id: home.organisation, gone_id: gone, staying_version: 1, merged_at: new Date('2026-11-20T10:00:00Z'),
    moved: JSON.stringify({
      service: nothing, location: nothing, contact: nothing, card_flag: nothing, card_watch: nothing, register_record: nothing,
      register_request: nothing, saved_list_item: nothing, merged: nothing, doubled: nothing, doubled_items: nothing,
    }),
  }).returning('id').executeTakeFirstOrThrow()
  return id
}

const providerLink = 'odkaz-sveta'

/** A register says otherwise of the service at home, and its provider is asked about it. */
async function aDifference(db: Db, home: Corner, run: string, said: Said): Promise<string> {
  const { id: record } = await db.insertInto('register_record').values({
    source: 'rpss', kind: 'service', key: '1234567', subject_id: home.service, hash: '', as_of: today, run_id: run, card_version: 1, differs: true,
  }).returning('id').executeTakeFirstOrThrow()
  await db.insertInto('register_value').values({ record_id: record, field: 'name', value: JSON.stringify(said('Jiná poradna')), as_of: today, run_id: run }).execute()
  const { id } = await db.insertInto('register_request').values({
    organisation_id: home.organisation, token_hash: hashToken(providerLink), expires_at: new Date('2027-01-01'), note: said('poznámka'),
  }).returning('id').executeTakeFirstOrThrow()
  await db.insertInto('register_question').values({ request_id: id, record_id: record, field: 'name' }).execute()
  return id
}

async function aCodeChange(db: Db, author: PersonId, said: Said): Promise<string> {
  const order = { kind: 'add', code: null, sector: null, label: { cs: said('sousedé'), en: said('neighbours') }, fromDay: today } as const
  const changed = await changeList(db, author, 'audienceGroups', order, { reason: said('chybělo'), today })
  if (!changed.ok) throw new Error(changed.reason.problem)
  return String(changed.value.id)
}

/** A table whose columns were chosen; one row of it is left out, and it waits for a yes. */
const aTable = (db: Db, sentBy: PersonId, said: Said): Promise<string> => db.transaction().execute(async (tx) => {
  const [name, header, cells] = [said('sluzby.csv'), ['Služba', 'Organizace', 'Obec'], [said('Poradna'), said('Spolek'), said('Atlantida')]]
  const file = await filesIn(db).store(tx, { name, mediaType: 'text/csv', bytes: new TextEncoder().encode(`${header.join(';')}\n${cells.join(';')}\n`) })
  const { id } = await tx.insertInto('register_run').values({ source: 'table', file_name: name, file_id: file, requested_by: sentBy, staged_at: sql`now()` })
    .returning('id').executeTakeFirstOrThrow()
  const [mapping, rows] = [{ name: 'Služba', organisation: 'Organizace', municipality: 'Obec' }, [{ line: 2, cells, whole: true }]]
  const rejected = [{ line: 2, what: cells.join(' – '), problems: [{ reason: 'unknownMunicipality', column: 'Obec' }] }]
  await tx.insertInto('table_import').values({
    run_id: id, head: JSON.stringify({ header, filled: [true, true, true], rows, count: 1, sheet: null, sheets: [], guess: mapping }),
    choice: JSON.stringify({ target: 'services', mapping, remember: null, overwrites: false, acceptsDoubts: false, isWhole: false, unsaid: { legalBasis: 'related', kind: 'provider', sector: null } }),
    preview: JSON.stringify({
      sums: { added: 0, changed: 0, unchanged: 0, ended: 0, rejected: 1 }, target: 'services', isNothing: true, isOnlyWords: false, missing: [], missingCount: 0, knownBefore: 0, returning: [], unread: [], unsaid: { legalBasis: 0, kind: 0, sectors: [], capacityForm: 0, capacityUnit: 0 },
      added: [], changed: [], kept: [], keptCards: 0, rejected, table: { header, rows },
    }),
  }).execute()
  return id
})
