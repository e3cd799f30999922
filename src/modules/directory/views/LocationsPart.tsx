import type { VNode } from 'preact'
import { postalCodeWritten } from '#core/identifiers/postalCode.ts'
import { DataTable } from '#web/parts/Table.tsx'
import { PartHead, Tag } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { labelOf, locationKinds } from '../codelists/index.ts'
import { openingWords } from '../openingWords.ts'
import type { Location } from '../queries/locations.ts'
import { AddLink, RowAct } from './CardLink.tsx'
import { RestoreForm } from './CardSide.tsx'
import { yesOrNo } from './options.ts'
import { Verified } from './Verified.tsx'

interface LocationsPartProps {
  readonly ui: Ui
  readonly locations: readonly Location[]
  readonly mayChange: boolean
  readonly mayArchive: boolean
  readonly add?: string | undefined
}

/** Places of an organisation. Of a confidential one there is only the municipality to show. */
export function LocationsPart({ ui, locations, mayChange, mayArchive, add }: LocationsPartProps): VNode {
  const { t } = ui
  return (
    <section class="part" id="mista">
      <PartHead title={t('directory:part.locations')} amount={String(locations.length)}>
        {add !== undefined && <AddLink ui={ui} path={add} label={t('directory:location.add')} />}
      </PartHead>
      <DataTable
        ui={ui} caption={t('directory:part.locations')} captionHidden rows={locations}
        empty={<p>{t('directory:location.empty')}</p>}
        columns={[
          {
            label: t('directory:field.locationKind'), kind: 'name',
            cell: (location) => <Kind ui={ui} location={location} />,
          },
          { label: t('directory:field.address'), cell: (location) => <Address ui={ui} location={location} /> },
          { label: t('directory:location.open'), cell: (location) => <Open ui={ui} location={location} /> },
          {
            label: t('directory:organisations.services'), kind: 'count',
            cell: ({ services }) => ui.format.number(services),
          },
          { label: t('directory:verified.label'), cell: (location) => <Verified ui={ui} card={location} /> },
          {
            label: t('directory:contact.acts'),
            cell: (location) => <Acts ui={ui} location={location} mayChange={mayChange} mayArchive={mayArchive} />,
          },
        ]}
      />
    </section>
  )
}

/** „utajená adresa“ instead of a confidential one, for everybody. */
export function addressWords(
  ui: Ui, { confidential, address, postalCode }: Pick<Location, 'confidential' | 'address' | 'postalCode'>,
): string {
  if (confidential) return ui.t('directory:location.secret')
  const known = [address, postalCode && postalCodeWritten(postalCode)].filter((part) => part !== null)
  return known.length === 0 ? ui.t('web:unknown') : known.join(', ')
}

/** Its pin on the map stands where its municipality does, because nobody knows better. */
const isAtMunicipality = ({ confidential, lat, positionFrom }: Location): boolean => !confidential && (lat === null || positionFrom === 'municipality')

const Address = ({ ui, location }: { readonly ui: Ui, readonly location: Location }): VNode => (
  <>
    {location.municipalityName}<br />{addressWords(ui, location)}
    {isAtMunicipality(location) && <small class="meta"><br />{ui.t('directory:location.atMunicipality')}</small>}
    {location.accessNote !== null && <small class="meta"><br />{location.accessNote}</small>}
  </>
)

/** When it is open and whether a wheelchair gets in. */
const Open = ({ ui, location: { openingHours, barrierFree } }: { readonly ui: Ui, readonly location: Location }): VNode => (
  <>
    {openingWords(ui.language, openingHours, null) ?? ui.t('directory:location.hoursUnknown')}
    <small class="meta"><br />{ui.t('directory:field.barrierFree')}: {yesOrNo(ui, barrierFree) ?? ui.t('web:unknown')}</small>
  </>
)

/** A place in one line, for cards and forms: „Poradna, Hlinsko“. */
export const locationWords = (ui: Ui, { name, kind, municipalityName, confidential }: Location): string =>
  [
    name ?? labelOf(locationKinds, kind, ui.language), municipalityName,
    ...(confidential ? [ui.t('directory:location.secret')] : []),
  ].join(', ')

const Kind = ({ ui, location }: { readonly ui: Ui, readonly location: Location }): VNode => (
  <>
    {location.name ?? labelOf(locationKinds, location.kind, ui.language)}
    {location.isArchived && <> <Tag>{ui.t('directory:archived')}</Tag></>}
    {location.name !== null && <small class="meta"><br />{labelOf(locationKinds, location.kind, ui.language)}</small>}
  </>
)

interface ActsProps {
  readonly ui: Ui, readonly location: Location, readonly mayChange: boolean, readonly mayArchive: boolean,
}

function Acts({ ui, location, mayChange, mayArchive }: ActsProps): VNode | null {
  const { t } = ui
  const path = `/prace/sit/mista/${location.id}`
  if (location.isArchived) {
    return mayArchive
      ? <RestoreForm ui={ui} path={path} quiet />
      : null
  }
  const what = locationWords(ui, location)
  return (
    <>
      {mayChange && (
        <>
          <RowAct ui={ui} path={`${path}/upravit`} label={t('directory:change')} what={what} />{' · '}
          <RowAct ui={ui} path={`${path}/historie`} label={t('cards:history.short')} what={what} />
        </>
      )}
      {mayChange && <>{' · '}<RowAct ui={ui} path={`${path}/overit`} label={t('directory:verified.all')} what={what} /></>}
      {mayChange && location.confidential && <>{' · '}<RowAct ui={ui} path={`${path}/kde-stoji`} label={t('directory:mentions.title')} what={what} /></>}
      {mayArchive && <>{' · '}<RowAct ui={ui} path={`${path}/archiv`} label={t('directory:toArchive')} what={what} /></>}
    </>
  )
}
