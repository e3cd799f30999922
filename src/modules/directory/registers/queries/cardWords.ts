import { type RawBuilder, sql } from 'kysely'
import type { RecordKind } from '../records.ts'

// What a card says now, in the writing of registers, so that the two can be compared: sorted lists, one way to write a
// number, nothing for what is not said.

const list = (column: string): RawBuilder<unknown> =>
  sql`(select jsonb_agg(code order by code collate "C") from unnest(${sql.ref(column)}) code)`

const phone = (column: string): RawBuilder<unknown> => sql`(
  select case
    when digits ~ '^(00)?420[0-9]{9}$' or digits ~ '^[0-9]{9}$' then regexp_replace(right(digits, 9), '^(...)(...)(...)$', '+420 \\1 \\2 \\3')
    else ${sql.ref(column)} end
  from regexp_replace(${sql.ref(column)}, '[^0-9]', '', 'g') digits)`

const web = (column: string): RawBuilder<unknown> => sql`regexp_replace(${sql.ref(column)}, '/$', '')`

/** Table `organisation` is `c`. The seat of an organisation with a secret place may be that place. */
const organisation = sql`jsonb_strip_nulls(jsonb_build_object('name', c.name, 'ico', c.ico, 'legalForm', c.legal_form,
  'seatMunicipality', c.seat_municipality_code, 'seatAddress', c.seat_address, 'seatPostalCode', c.seat_postal_code,
  'email', lower(c.email), 'phone', ${phone('c.phone')},
  'web', ${web('c.web')}))`

/** Table `service` is `c`. */
const service = sql`jsonb_strip_nulls(jsonb_build_object('name', c.name, 'serviceKind', c.service_kind, 'facilityKind', c.facility_kind,
  'registrationNumber', c.registration_number, 'keywords', nullif(c.keywords, ''), 'forms', ${list('c.forms')},
  'targetGroups', ${list('c.target_groups')}, 'ageFrom', c.age_from, 'ageTo', c.age_to, 'email', lower(c.email),
  'phone', ${phone('c.phone')}, 'web', ${web('c.web')}, 'capacities', (
    select jsonb_agg(jsonb_build_object('form', p.form, 'unit', p.unit, 'maximum', p.maximum)
      order by p.form collate "C", p.unit collate "C") from service_capacity p where p.service_id = c.id),
  'summary', nullif(c.summary, ''), 'focus', c.focus, 'intensity', c.intensity, 'howToStart', c.how_to_start, 'notFor', c.not_for,
  'crisisNote', c.crisis_note, 'ordering', c.ordering, 'price', c.price, 'priceNote', c.price_note, 'ospodCooperation', c.ospod_cooperation,
  'schoolCooperation', c.school_cooperation, 'audienceGroups', ${list('c.audience_groups')}, 'languages', ${list('c.languages')}))`

/** Table `location` is `c`. Of a confidential one only the municipality. */
const location = sql`case when c.confidential
  then jsonb_build_object('municipality', c.municipality_code, 'confidential', true)
  else jsonb_strip_nulls(jsonb_build_object('municipality', c.municipality_code, 'name', c.name, 'address', c.address,
    'postalCode', c.postal_code,
    'point', case when c.lat is not null and c.position_from <> 'municipality' then jsonb_build_object('lat', c.lat, 'lon', c.lon) end)) end`

export const cardWords: Readonly<Record<RecordKind, RawBuilder<unknown>>> = { organisation, service, location }
