import { sql } from 'kysely'

// The parts of a card of a service `s` that stand in tables of their own, each as one list.

/** Registered and free capacity, by form and unit. */
export const capacitiesOf = sql`(select coalesce(jsonb_agg(jsonb_build_object('form', c.form, 'unit', c.unit, 'maximum', c.maximum,
    'free', c.free, 'freeAsOf', c.free_as_of) order by c.form, c.unit), '[]')
    from service_capacity c where c.service_id = s.id)`

/** Professions with their full-time equivalents, the most first. */
export const staffOf = sql`(select coalesce(jsonb_agg(jsonb_build_object('profession', f.profession, 'fullTime', f.full_time::float8)
    order by f.full_time desc, f.profession), '[]') from service_staff f where f.service_id = s.id)`

/** How many used it, the last year first. */
export const useOf = sql`(select coalesce(jsonb_agg(jsonb_build_object('year', u.year, 'unit', u.unit, 'amount', u.amount)
    order by u.year desc, u.unit), '[]') from service_use u where u.service_id = s.id)`

export const serviceParts = sql`
  ${capacitiesOf} as capacities, ${staffOf} as staff, ${useOf} as "use",
  (select coalesce(jsonb_agg(jsonb_build_object('locationId', p.location_id,
    'capacityShare', p.capacity_share::float8, 'openingHours', p.opening_hours, 'openingNote', p.opening_note)), '[]')
    from service_location p where p.service_id = s.id) as places,
  (select coalesce(jsonb_agg(jsonb_build_object('level', a.level, 'code', a.code) order by a.level, a.code), '[]')
    from service_area a where a.service_id = s.id) as areas`
