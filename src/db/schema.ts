// Generated from the migrated database by schema.test.ts; never edited. Renew: vitest run src/db/schema.test.ts -u
import type { ColumnType } from 'kysely'

type Json = ColumnType<unknown, string, string>
type Generated<Value> = Value extends ColumnType<infer Read, infer Inserted, infer Updated>
  ? ColumnType<Read, Inserted | undefined, Updated>
  : ColumnType<Value, Value | undefined, Value>

interface AlikePair {
  kind: string
  first_id: string
  second_id: string
  reasons: string[]
}

interface AlikeRule {
  only_row: Generated<boolean>
  rule: number
}

interface Area {
  level: string
  code: string
  geometry: Json
  schematic: Generated<boolean>
  source: string
  as_of: string | null
}

interface AuditEntry {
  id: Generated<number>
  at: Generated<Date>
  actor_id: string | null
  action: string
  subject_kind: string | null
  subject_id: string | null
  details: Generated<Json>
}

interface BackupSetting {
  only_row: Generated<boolean>
  nightly: boolean
  at: string
  daily: number
  weekly: number
  monthly: number
  version: Generated<number>
}

interface CardChange {
  id: Generated<number>
  subject_kind: string
  subject_id: string
  version: number
  at: Generated<Date>
  by: string | null
  origin: string
  changes: Generated<Json>
}

interface CardDraft {
  person_id: string
  form: string
  organisation_id: string | null
  typed: Json
  version: number | null
  saved_at: Date
}

interface CardFlag {
  id: Generated<string>
  organisation_id: string
  service_id: string | null
  about: string
  note: string | null
  raised_at: Generated<Date>
  answer: string | null
  answered_at: Date | null
  answered_by: string | null
}

interface CardMerge {
  id: Generated<string>
  kind: string
  staying_id: string
  gone_id: string
  staying_version: number
  moved: Json
  merged_by: string | null
  merged_at: Date
  undone_at: Date | null
}

interface CardWatch {
  id: Generated<string>
  person_id: string
  organisation_id: string | null
  service_id: string | null
  since: Generated<Date>
  seen_at: Generated<Date>
}

interface CodeChange {
  id: Generated<number>
  list: string
  code: string
  kind: string
  from_day: string
  cs: string | null
  en: string | null
  sector: string | null
  reason: string | null
  undoes: number | null
  made_by: string | null
  made_at: Generated<Date>
}

interface Contact {
  id: Generated<string>
  organisation_id: string
  role: string | null
  label: string
  email: string | null
  phone: string | null
  person_name: string | null
  legal_basis: string | null
  source: string
  as_of: string
  visibility: string
  retain_until: string | null
  created_by: string | null
  archived_at: Date | null
  version: Generated<number>
  consent_text: string | null
  consent_given_on: string | null
  consent_given_how: string | null
  consent_withdrawn_on: string | null
  service_id: string | null
}

interface District {
  code: string
  ruian_code: string | null
  name: string
  region_code: string
}

interface Document {
  id: Generated<string>
  kind: string
  orp_code: string
}

interface DocumentChapter {
  document_id: string
  chapter: string
  included: Generated<boolean>
  words: Generated<Json>
  autosaved: Generated<boolean>
  changed_by: string | null
  changed_at: Date
  version: Generated<number>
}

interface DocumentChapterHistory {
  document_id: string
  chapter: string
  version: number
  words: Json
  changed_by: string | null
  changed_at: Date
}

interface DocumentVersion {
  id: Generated<string>
  document_id: string
  number: number
  as_of: string
  content: Json
  made_by: string | null
  made_at: Date
  pages: number
  pdf_ua_file_id: string
  pdf_a_file_id: string
  docx_file_id: string
  job_run_id: string | null
  forgotten_at: Date | null
}

interface Engagement {
  id: Generated<string>
  person_id: string
  role: string
  kind: string
  employer: string
  host_office: string | null
  hours_cap: number | null
  valid_from: string
  valid_to: string | null
  public_email: string | null
  public_phone: string | null
  public_note: string | null
  version: Generated<number>
}

interface EngagementTerritory {
  engagement_id: string
  orp_code: string | null
  region_code: string | null
  share: number | null
  grant_id: string
}

interface File {
  id: Generated<string>
  name: string
  media_type: string
  size: number
  content_sha256: Buffer
  created_at: Generated<Date>
  sent_by: string | null
}

interface FileChunk {
  content_sha256: Buffer
  number: number
  bytes: Buffer
}

interface ImportMapping {
  name: string
  target: string
  columns: Json
  created_by: string | null
  updated_at: Generated<Date>
  headings: string[] | null
}

interface ImportRun {
  id: Generated<string>
  kind: string
  file_name: string
  content_sha256: Buffer | null
  imported_by: string | null
  imported_at: Generated<Date>
  added: number
  changed: number
  unchanged: number
  changes: Generated<Json>
  rejected: Generated<Json>
  ended: Generated<number>
}

interface Installation {
  only_row: Generated<boolean>
  demo: boolean
  operator_name: string
  operator_email: string | null
  operator_phone: string | null
  methodology_profile: Generated<string>
  created_at: Generated<Date>
}

interface JobRun {
  id: Generated<string>
  kind: string
  subject: string | null
  payload: Generated<Json>
  requested_by: string | null
  requested_at: Generated<Date>
  started_at: Date | null
  finished_at: Date | null
  step: string | null
  done: Generated<number>
  total: Generated<number>
  failure: string | null
  cancel_requested_at: Date | null
  result: Json | null
}

interface Location {
  id: Generated<string>
  organisation_id: string
  name: string | null
  kind: string
  municipality_code: string
  address: string | null
  lat: number | null
  lon: number | null
  position_from: Generated<string>
  confidential: Generated<boolean>
  barrier_free: boolean | null
  archived_at: Date | null
  version: Generated<number>
  postal_code: string | null
  access_note: string | null
  opening_hours: string | null
  verified_on: string | null
  verified_by: string | null
  verified_until: string | null
}

interface Mention {
  id: Generated<string>
  orp_code: string
  municipality_code: string | null
  said_on: string
  sector: string
  source_kind: string
  origin: string
  wording: string
  visibility: Generated<string>
  created_by: string | null
  created_at: Generated<Date>
  archived_at: Date | null
  version: Generated<number>
}

interface MentionNeed {
  mention_id: string
  need_id: string
}

interface MinimumNetwork {
  orp_code: string
  function: string
  capacity_per_1000: number | null
  capacity_unit: string | null
  car_minutes: number | null
  transit_minutes: number | null
  hours_per_week: number | null
  must_be_free: Generated<boolean>
  distance_help_counts: Generated<boolean>
  reason: string
  agreed_on: string | null
  changed_by: string | null
  changed_at: Generated<Date>
  version: Generated<number>
}

interface Municipality {
  code: string
  name: string
  folded_name: string
  orp_code: string
  district_code: string
  region_code: string
  authorised_office_code: string | null
  level: number
  lat: number | null
  lon: number | null
  postal_code: string | null
  population: number | null
  children_0_14: number | null
  figures_source: string | null
  figures_as_of: string | null
  source: string
  as_of: string | null
}

interface Need {
  id: Generated<string>
  code: string | null
  parent_id: string | null
  level: number
  orp_code: string | null
  title_cs: string
  title_en: string | null
  child_need_area: string | null
  administration_level: string | null
  kind: string | null
  position: Generated<number>
  created_by: string | null
  archived_at: Date | null
  version: Generated<number>
}

interface NotDuplicate {
  kind: string
  first_id: string
  second_id: string
  said_by: string | null
  said_at: Generated<Date>
}

interface OneTimeLink {
  token_hash: Buffer
  purpose: string
  person_id: string | null
  created_by: string | null
  created_at: Generated<Date>
  expires_at: Date
  used_at: Date | null
}

interface Organisation {
  id: Generated<string>
  name: string
  ico: string | null
  external_key: string | null
  legal_form: string | null
  sector: string
  kind: string
  about: string | null
  seat_municipality_code: string | null
  seat_address: string | null
  email: string | null
  phone: string | null
  web: string | null
  data_box: string | null
  actor_status: Generated<string>
  source: string
  verified_on: string | null
  verified_by: string | null
  created_by: string | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
  archived_at: Date | null
  version: Generated<number>
  founder: string | null
  seat_postal_code: string | null
  net_offers: string | null
  net_needs: string | null
  net_cannot: string | null
  call_when: string | null
  convenor: string | null
  agreed_procedures: string | null
  verified_until: string | null
  merged_into: string | null
  logo_file_id: string | null
  logo_alt: string | null
  logo_width: number | null
  logo_height: number | null
}

interface Orp {
  code: string
  ruian_code: string | null
  name: string
  region_code: string
  networking_since: string | null
  characteristics: string | null
  motto: string | null
  version: Generated<number>
}

interface OrpFigure {
  id: Generated<string>
  orp_code: string
  kind: string
  label: string
  value: number | null
  value_text: string | null
  source: string
  as_of: string | null
  version: Generated<number>
}

interface Person {
  id: Generated<string>
  email: string
  name: string
  password_hash: string | null
  created_at: Generated<Date>
  archived_at: Date | null
  version: Generated<number>
  erased_at: Date | null
  slash_searches: Generated<boolean>
  last_orp_code: string | null
}

interface PlaceClosing {
  orp_code: string
  closed_at: Date
}

interface PurgeRun {
  id: string
  begun_at: Date
  asked_by: string | null
  finished_at: Date | null
  erased: Generated<Json>
}

interface Region {
  code: string
  ruian_code: string | null
  name: string
}

interface RegisterChange {
  run_id: string
  kind: string
  key: string
  subject_id: string
  what: string
  field: string
  ours: Json | null
  said: Json | null
  act: string
}

interface RegisterCode {
  code: string
  name: string
  list: string | null
  meaning: string | null
  read_at: Generated<Date>
}

interface RegisterDecision {
  id: Generated<string>
  batch_id: string
  record_id: string
  field: string
  act: string
  ours: Json | null
  said: Json
  decided_by: string | null
  decided_at: Generated<Date>
  undone_at: Date | null
}

interface RegisterLine {
  run_id: string
  number: number
  kind: string
  subject_id: string
  what: string
  outcome: string
  ended_on: string | null
}

interface RegisterQuestion {
  request_id: string
  record_id: string
  field: string
  answer: string | null
  wording: string | null
  ours: Json | null
  said: Json | null
  settled_by: string | null
}

interface RegisterRecord {
  id: Generated<string>
  source: string
  kind: string
  key: string
  parent_key: string | null
  subject_id: string
  hash: string
  as_of: string
  run_id: string
  ended_on: string | null
  gone_since: string | null
  card_version: number
  differs: Generated<boolean>
}

interface RegisterRequest {
  id: Generated<string>
  organisation_id: string
  token_hash: Buffer
  created_by: string | null
  created_at: Generated<Date>
  expires_at: Date
  revoked_at: Date | null
  answered_at: Date | null
  note: string | null
  settled_by: string | null
}

interface RegisterRun {
  id: Generated<string>
  source: string
  file_name: string
  file_id: string | null
  address: string | null
  size: number | null
  as_of: string | null
  orp_codes: string[] | null
  requested_by: string | null
  requested_at: Generated<Date>
  staged_at: Date | null
  refused: string | null
  applied_at: Date | null
  applied_by: string | null
  discarded_at: Date | null
  counts: Generated<Json>
  unknown_codes: Generated<Json>
}

interface RegisterStaged {
  run_id: string
  number: number
  kind: string
  key: string
  parent_key: string | null
  what: string
  fields: Json
  starts: Json
  ended_on: string | null
  hash: string
  outcome: string | null
  record_id: string | null
  subject_id: string | null
}

interface RegisterTrouble {
  run_id: string
  number: number
  what: string
  reason: string
  detail: string | null
  is_planned: Generated<boolean>
  service_id: string | null
  kind: string | null
  key: string | null
  parent_key: string | null
}

interface RegisterValue {
  record_id: string
  field: string
  value: Json
  as_of: string
  run_id: string
  kept_at: Date | null
  kept_by: string | null
}

interface RetentionChange {
  id: Generated<number>
  kind: string
  length: number
  reason: string
  changed_by: string | null
  changed_at: Date
}

interface RetentionNotice {
  kind: string
  subject_id: string
  announced_on: string
}

interface RoleGrant {
  id: Generated<string>
  person_id: string
  role: string
  scope_kind: string
  scope_code: Generated<string>
  valid_from: string
  valid_to: string | null
  granted_by: string | null
  granted_at: Generated<Date>
}

interface SavedList {
  id: Generated<string>
  title: string
  purpose: string | null
  intro: string | null
  orp_code: string | null
  visibility: Generated<string>
  created_by: string
  created_at: Generated<Date>
  updated_at: Generated<Date>
  archived_at: Date | null
  version: Generated<number>
  editors: Generated<string>
  region_code: string | null
}

interface SavedListChapter {
  id: Generated<string>
  list_id: string
  position: number
  title: string
  about: string | null
  version: Generated<number>
  removed_at: Date | null
}

interface SavedListItem {
  id: Generated<string>
  list_id: string
  chapter_id: string | null
  position: number
  service_id: string | null
  organisation_id: string | null
  note: string | null
  note_visibility: Generated<string>
  erased_on: string | null
  version: Generated<number>
  removed_at: Date | null
}

interface SearchCode {
  code: string
  number: Generated<number>
}

interface SearchPlace {
  code: string
  slot: Generated<number>
}

interface SearchWord {
  word: string
}

interface Service {
  id: Generated<string>
  organisation_id: string
  name: string
  external_key: string | null
  summary: Generated<string>
  how_to_start: string | null
  not_for: string | null
  keywords: Generated<string>
  legal_basis: string
  service_kind: string | null
  facility_kind: string | null
  registration_number: string | null
  authorised_activities: Generated<string[]>
  forms: Generated<string[]>
  target_groups: Generated<string[]>
  audience_groups: Generated<string[]>
  functions: Generated<string[]>
  situations: Generated<string[]>
  age_from: number | null
  age_to: number | null
  waiting_weeks_from: number | null
  waiting_weeks_to: number | null
  waiting_note: string | null
  waiting_as_of: string | null
  opening_hours: string | null
  ordering: string | null
  hours_per_week: number | null
  crisis_note: string | null
  goes_to_families: boolean | null
  price: string | null
  price_note: string | null
  needs_referral: boolean | null
  languages: Generated<string[]>
  barrier_free: boolean | null
  email: string | null
  phone: string | null
  web: string | null
  funding_until: string | null
  source: string
  verified_on: string | null
  verified_by: string | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
  archived_at: Date | null
  version: Generated<number>
  focus: string | null
  intensity: string | null
  ospod_cooperation: string | null
  school_cooperation: string | null
  opening_note: string | null
  verified_until: string | null
  merged_into: string | null
  ends_on: string | null
  goes_on: Generated<boolean>
}

interface ServiceArea {
  service_id: string
  level: string
  code: string
}

interface ServiceCapacity {
  service_id: string
  form: string
  unit: string
  maximum: number
  free: number | null
  free_as_of: string | null
}

interface ServiceLocation {
  service_id: string
  location_id: string
  capacity_share: number | null
  opening_hours: string | null
  opening_note: string | null
}

interface ServiceSearch {
  service_id: string
  sort_key: string
  name_vector: string
  full_vector: string
  codes: number[]
  place_slots: number[]
  areas: string[]
  comes: boolean
  row_number: Generated<number>
  row_key: Generated<string>
  ended_on: string | null
  outside_network: boolean
}

interface ServiceStaff {
  service_id: string
  profession: string
  full_time: number
}

interface ServiceUse {
  service_id: string
  year: number
  unit: string
  amount: number
}

interface Session {
  token_hash: Buffer
  person_id: string
  created_at: Generated<Date>
  expires_at: Date
}

interface SignInFailure {
  key_hash: Buffer
  failures: number
  last_at: Date
}

interface TableImport {
  run_id: string
  asked_mapping: string | null
  sheet: string | null
  head: Json | null
  choice: Json | null
  preview: Json | null
  import_id: string | null
}

interface TravelTime {
  id: Generated<string>
  from_code: string
  to_code: string
  kilometres: number | null
  car_minutes_from: number | null
  car_minutes_to: number | null
  transit_minutes_from: number | null
  transit_minutes_to: number | null
  transit_unknown: Generated<boolean>
  working_days_only: Generated<boolean>
  last_connection_back: string | null
  estimated: Generated<boolean>
  source: string
  as_of: string | null
  version: Generated<number>
}

export interface DB {
  alike_pair: AlikePair
  alike_rule: AlikeRule
  area: Area
  audit_entry: AuditEntry
  backup_setting: BackupSetting
  card_change: CardChange
  card_draft: CardDraft
  card_flag: CardFlag
  card_merge: CardMerge
  card_watch: CardWatch
  code_change: CodeChange
  contact: Contact
  district: District
  document: Document
  document_chapter: DocumentChapter
  document_chapter_history: DocumentChapterHistory
  document_version: DocumentVersion
  engagement: Engagement
  engagement_territory: EngagementTerritory
  file: File
  file_chunk: FileChunk
  import_mapping: ImportMapping
  import_run: ImportRun
  installation: Installation
  job_run: JobRun
  location: Location
  mention: Mention
  mention_need: MentionNeed
  minimum_network: MinimumNetwork
  municipality: Municipality
  need: Need
  not_duplicate: NotDuplicate
  one_time_link: OneTimeLink
  organisation: Organisation
  orp: Orp
  orp_figure: OrpFigure
  person: Person
  place_closing: PlaceClosing
  purge_run: PurgeRun
  region: Region
  register_change: RegisterChange
  register_code: RegisterCode
  register_decision: RegisterDecision
  register_line: RegisterLine
  register_question: RegisterQuestion
  register_record: RegisterRecord
  register_request: RegisterRequest
  register_run: RegisterRun
  register_staged: RegisterStaged
  register_trouble: RegisterTrouble
  register_value: RegisterValue
  retention_change: RetentionChange
  retention_notice: RetentionNotice
  role_grant: RoleGrant
  saved_list: SavedList
  saved_list_chapter: SavedListChapter
  saved_list_item: SavedListItem
  search_code: SearchCode
  search_place: SearchPlace
  search_word: SearchWord
  service: Service
  service_area: ServiceArea
  service_capacity: ServiceCapacity
  service_location: ServiceLocation
  service_search: ServiceSearch
  service_staff: ServiceStaff
  service_use: ServiceUse
  session: Session
  sign_in_failure: SignInFailure
  table_import: TableImport
  travel_time: TravelTime
}
