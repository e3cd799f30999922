import { type RawBuilder, sql } from 'kysely'

/**
 * Whether a word of a register would tell where a confidential place is: anything but its municipality, and the address of
 * a seat that may be that place, where the card or a register says it is. Such words are neither compared, kept nor shown.
 */
export const isSecretWord = (
  kind: RawBuilder<string>, field: RawBuilder<string>, subject: RawBuilder<string>,
): RawBuilder<boolean> => sql<boolean>`case ${kind}
  when 'location' then ${field} not in ('municipality', 'confidential')
    and exists (select from location secret where secret.id = ${subject} and secret.confidential)
  when 'organisation' then ${field} in ('seatAddress', 'seatPostalCode') and exists (
    select from location secret join organisation home on home.id = secret.organisation_id
    where home.id = ${subject} and secret.confidential
      and (secret.kind = 'seat' or secret.municipality_code = home.seat_municipality_code or secret.municipality_code in (
        select said.value #>> '{}' from register_record known join register_value said on said.record_id = known.id and said.field = 'seatMunicipality'
        where known.kind = 'organisation' and known.subject_id = home.id)))
  else false end`
