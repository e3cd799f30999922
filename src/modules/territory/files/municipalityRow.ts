import { z } from 'zod'
import type { RejectReason } from './trouble.ts'

const reason = (code: RejectReason): RejectReason => code
const code = (pattern: RegExp, why: RejectReason) => z.string().regex(pattern, reason(why))
const empty = (text: string): string | null => text === '' ? null : text

/** Names of Czech territorial units: letters, spaces and a few signs; never a formula, a mark-up or a sentence. */
const unitName = (why: RejectReason) => z.string().regex(/^\p{L}[\p{L}\p{N} .,'’()/–-]{0,79}$/u, reason(why))
const optionalCode = (pattern: RegExp, why: RejectReason) => z.union([z.literal(''), code(pattern, why)], reason(why)).transform(empty)
const degrees = (least: number, most: number) => z.string().regex(/^(\d{1,2}([.,]\d{1,12})?)?$/, reason('coordinates'))
  .transform((text) => text === '' ? null : Number(text.replace(',', '.')))
  .refine((value) => value === null || (value >= least && value <= most), reason('coordinates'))
const count = () => z.string().regex(/^\d{0,7}$/, reason('number')).transform((text) => text === '' ? null : Number(text))

/** The columns of `obce.csv` that are read; others are left alone. */
export const MunicipalityRow = z.object({
  code: code(/^\d{6}$/, 'code'),
  name: unitName('name'),
  orp_code: code(/^\d{4}$/, 'unitCode'),
  orp_name: unitName('unitName'),
  okres_code: code(/^CZ0\d{2}[0-9A-Z]$/, 'unitCode'),
  okres: unitName('unitName'),
  kraj_code: code(/^CZ0\d{2}$/, 'unitCode'),
  kraj_name: unitName('unitName'),
  pou_code: optionalCode(/^\d{5}$/, 'unitCode').default(null),
  pou_name: z.string().max(80, reason('unitName')).default(''),
  okres_ruian: optionalCode(/^\d{1,6}$/, 'unitCode').default(null),
  kraj_ruian: optionalCode(/^\d{1,6}$/, 'unitCode').default(null),
  lat: degrees(48.5, 51.1).default(null),
  lon: degrees(12, 18.95).default(null),
  psc: optionalCode(/^\d{3} ?\d{2}$/, 'postalCode').default(null),
  pop_census_2021: count().optional(),
  pop_0_14_census_2021: count().optional(),
}).refine(({ okres_code, kraj_code }) => okres_code.startsWith(kraj_code), { path: ['okres_code'], message: reason('contradiction') })
  .refine(({ pop_census_2021: all, pop_0_14_census_2021: children }) => (children ?? 0) <= (all ?? Infinity),
    { path: ['pop_0_14_census_2021'], message: reason('children') })
  .refine(({ lat, lon }) => (lat === null) === (lon === null), { path: ['lat'], message: reason('coordinates') })

export type MunicipalityRow = z.infer<typeof MunicipalityRow>

export const municipalityColumns = ['code', 'name', 'orp_code', 'orp_name', 'okres_code', 'okres', 'kraj_code', 'kraj_name'] as const

/** The columns of `orp.csv` that are read. */
export const OrpRow = z.object({ code: code(/^\d{4}$/, 'code'), ruian_code: code(/^\d{1,6}$/, 'unitCode') })
export type OrpRow = z.infer<typeof OrpRow>

export const orpColumns = ['code', 'ruian_code', 'name', 'kraj_code'] as const
