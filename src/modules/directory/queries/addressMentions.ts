import { type RawBuilder, sql } from 'kysely'
import type { LocationId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import { streetIn } from '../streetIn.ts'
import type { FormKind } from '../codelists/fields.ts'
import { isSamePlace } from './samePlaces.ts'
import { czech } from './words.ts'

/** A card of the organisation whose texts still say the street of a confidential place; never the words themselves. */
export interface AddressMention {
  readonly kind: FormKind | 'flag'
  /** The card it stands on: of a place and a contact the organisation's. */
  readonly card: { readonly kind: 'organisation' | 'service', readonly id: string, readonly name: string }
  readonly fields: readonly string[]
}

const organisationTexts = {
  name: 'name', legalForm: 'legal_form', founder: 'founder', about: 'about', netOffers: 'net_offers', netNeeds: 'net_needs', netCannot: 'net_cannot', callWhen: 'call_when',
  convenor: 'convenor', agreedProcedures: 'agreed_procedures', web: 'web', email: 'email',
}
const serviceTexts = {
  name: 'name', summary: 'summary', focus: 'focus', intensity: 'intensity', howToStart: 'how_to_start', notFor: 'not_for', keywords: 'keywords', waitingNote: 'waiting_note',
  openingHours: 'opening_hours', openingNote: 'opening_note', crisisNote: 'crisis_note', priceNote: 'price_note', ospodCooperation: 'ospod_cooperation',
  schoolCooperation: 'school_cooperation', web: 'web', email: 'email',
}
const locationTexts = { name: 'name', address: 'address', accessNote: 'access_note', openingHours: 'opening_hours' }

const texts = (table: string, columns: Readonly<Record<string, string>>) => sql`(values ${sql.join(
  Object.entries(columns).map(([field, column]) => sql`(${field}, ${sql.ref(`${table}.${column}`)})`))}) said(field, text)`

interface Said { readonly kind: AddressMention['kind'], readonly cardKind: 'organisation' | 'service', readonly id: string, readonly name: string, readonly field: string, readonly text: string }

/** When the address of a place, or that it is confidential, was written last. */
const writtenLast = (place: RawBuilder<unknown>): RawBuilder<Date> => sql<Date>`(select max(w.at) from card_change w
  where w.subject_kind = 'location' and w.subject_id = ${place}.id and (w.version = 1 or w.changes ?| array['address', 'confidential']))`

/** Whether a text stood there already then. Only such a text may be told: of a later one the page would confirm what somebody guesses. */
const stoodBefore = (moment: RawBuilder<Date>): RawBuilder<boolean> => sql<boolean>`coalesce("raisedAt", (select max(w.at) from card_change w
  where w.subject_kind = kind and w.subject_id = subject and (w.version = 1 or w.changes ? case field when 'placeNote' then 'places' else field end)), '-infinity') <= ${moment}`

/** Whatever anyone of the network reads of the organisation and of what it offers, archived too: it may come back. */
const saidOf = (organisation: string, moment: RawBuilder<Date>): RawBuilder<Said> => sql<Said>`
  select kind, "cardKind", id, name, field, text from (
    select 1 as place, 'organisation' as kind, 'organisation' as "cardKind", o.id, o.name, said.field, said.text, o.id as subject, null::timestamptz as "raisedAt"
      from organisation o cross join lateral ${texts('o', organisationTexts)} where o.id = ${organisation}
    union all select 2, 'location', 'organisation', o.id, o.name, said.*, l.id, null from organisation o join location l on l.organisation_id = o.id and not l.confidential
      cross join lateral ${texts('l', locationTexts)} where o.id = ${organisation}
    union all select 3, 'contact', 'organisation', o.id, o.name, 'label', k.label, k.id, null from organisation o join contact k on k.organisation_id = o.id and k.visibility in ('network', 'public')
      where o.id = ${organisation}
    union all select 4, 'flag', 'organisation', o.id, o.name, 'note', f.note, f.id, f.raised_at from organisation o join card_flag f on f.organisation_id = o.id and f.service_id is null where o.id = ${organisation}
    union all select 5, 'service', 'service', s.id, s.name, said.*, s.id, null from service s cross join lateral ${texts('s', serviceTexts)} where s.organisation_id = ${organisation}
    union all select 6, 'service', 'service', s.id, s.name, 'placeNote', p.opening_note, s.id, null from service s join service_location p on p.service_id = s.id where s.organisation_id = ${organisation}
    union all select 7, 'flag', 'service', s.id, s.name, 'note', f.note, f.id, f.raised_at from service s join card_flag f on f.service_id = s.id where s.organisation_id = ${organisation}) everything
  where text is not null and ${stoodBefore(moment)} order by place <= 4 desc, name ${czech}, id, place`

/** Where the street of a confidential place stands still; null where nobody stored an address to look for. The address stays here. */
export async function addressMentions(db: Db, _scope: Scope, id: LocationId): Promise<readonly AddressMention[] | null> {
  const place = await db.selectFrom('location').select(['address', 'organisation_id as organisation']).where('id', '=', id).where('confidential', '=', true).executeTakeFirst()
  const isSaid = place?.address == null ? null : streetIn(place.address)
  if (!place || isSaid === null) return null
  const { rows } = await saidOf(place.organisation, sql<Date>`(select ${writtenLast(sql`l`)} from location l where l.id = ${id})`).execute(db)
  const found = new Map<string, AddressMention>()
  for (const { kind, cardKind, id: card, name, field } of rows.filter((row) => isSaid(row.text))) {
    const key = `${kind} ${card}`
    const known = found.get(key) ?? { kind, card: { kind: cardKind, id: card, name }, fields: [] }
    found.set(key, { ...known, fields: [...new Set([...known.fields, field])] })
  }
  return [...found.values()]
}

/**
 * Confidential places that are where this one is and became so in the same act. One that was confidential before stays untold:
 * whoever has written this address might only have guessed that one.
 */
export async function samePlacesOf(db: Db, _scope: Scope, id: LocationId): Promise<readonly LocationId[]> {
  const [c, l] = [sql`c`, sql`l`]
  const { rows } = await sql<{ id: LocationId }>`select l.id from location c join location l on ${isSamePlace(c, l)} and l.confidential
    where c.id = ${id} and ${writtenLast(l)} = ${writtenLast(c)}`.execute(db)
  return rows.map((row) => row.id)
}
