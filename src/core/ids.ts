/** Branded ids and units of all rooms: passing one for another does not compile. */
declare const brand: unique symbol
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name }

export type PersonId = Brand<string, 'PersonId'>
export type RegionCode = Brand<string, 'RegionCode'>
export type OrpCode = Brand<string, 'OrpCode'>
export type MunicipalityCode = Brand<string, 'MunicipalityCode'>
export type OrganisationId = Brand<string, 'OrganisationId'>
export type ServiceId = Brand<string, 'ServiceId'>
export type LocationId = Brand<string, 'LocationId'>
export type ContactId = Brand<string, 'ContactId'>
export type FlagId = Brand<string, 'FlagId'>
export type ListId = Brand<string, 'ListId'>
export type NeedId = Brand<string, 'NeedId'>
export type MentionId = Brand<string, 'MentionId'>
export type DocumentId = Brand<string, 'DocumentId'>
export type EngagementId = Brand<string, 'EngagementId'>
export type FileId = Brand<string, 'FileId'>

/** A calendar day as `YYYY-MM-DD`, in Czech local time. */
export type IsoDate = Brand<string, 'IsoDate'>
/** A calendar month as `YYYY-MM`. */
export type IsoMonth = Brand<string, 'IsoMonth'>
export type Minutes = Brand<number, 'Minutes'>
export type Kilometres = Brand<number, 'Kilometres'>
/** Degrees north, WGS84. */
export type Latitude = Brand<number, 'Latitude'>
/** Degrees east, WGS84. */
export type Longitude = Brand<number, 'Longitude'>
/** A place on the map, WGS84. */
export interface Point { readonly lat: Latitude; readonly lon: Longitude }
