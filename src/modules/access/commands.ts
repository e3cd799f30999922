import type { IsoDate, PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import { addDays } from '#core/time/isoDate.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { countAttempt, forgiveAttempts } from './attemptCommands.ts'
import { audit } from './audit.ts'
import type { NewGrant, NewPerson } from './input.ts'
import { isDeviceOf } from './device.ts'
import { hashPassword, passwordMatches } from './passwords.ts'
import { type Account, accountByEmail, hasAdministrator, linkByToken } from './queries.ts'
import { roles, type ScopeKind } from './roles.ts'
import { lifetimes } from './rules.ts'
import { hashToken, newToken } from './tokens.ts'

export type SignInFailure = { readonly kind: 'wrong' } | { readonly kind: 'slow-down', readonly seconds: number }

interface Attempt {
  readonly email: string
  readonly password: string
  /** What the browser shows of having been here before. */
  readonly device?: string | undefined
}

/**
 * Opens a session; the value is the cookie's token. The delay grows with failures of the same e-mail from browsers this person
 * never signed in from, wherever they are; a browser of theirs waits only for its own failures.
 */
export async function signIn(db: Db, { email, password, device }: Attempt, now: Date): Promise<Result<string, SignInFailure>> {
  const account = await accountByEmail(db, email)
  const key = hashToken(isDeviceOf(device, account, now) ? `sign-in:${email}:${device ?? ''}` : `sign-in:${email}`)
  const seconds = await countAttempt(db, key, now)
  if (seconds > 0) return failed({ kind: 'slow-down', seconds })

  if (!(await passwordMatches(account?.passwordHash ?? null, password)) || !account) return failed({ kind: 'wrong' })
  return db.transaction().execute(async (tx) => {
    if (!await stillHas(tx, account)) return failed({ kind: 'wrong' })
    await forgiveAttempts(tx, key)
    return ok(await openSession(tx, account.id, now, 'access.signIn'))
  })
}

/** Waits for whoever is just changing the password, which ends all sessions: one opened by the old password would stay beside. */
async function stillHas(tx: Tx, { id, passwordHash }: Account): Promise<boolean> {
  const held = await tx.selectFrom('person').select('id').where('id', '=', id).where('password_hash', '=', passwordHash).forShare().executeTakeFirst()
  return held !== undefined
}

/** Opens a session without a password: only for a demonstration, which the caller has checked. */
export const enterDemo = (db: Db, person: PersonId, now: Date): Promise<string> =>
  db.transaction().execute((tx) => openSession(tx, person, now, 'access.enterDemo'))

async function openSession(tx: Tx, person: PersonId, now: Date, action: string): Promise<string> {
  const token = newToken()
  await tx.insertInto('session').values({ token_hash: hashToken(token), person_id: person, created_at: now, expires_at: new Date(now.getTime() + lifetimes.session) }).execute()
  await audit(tx, { by: person, action })
  return token
}

export async function signOut(db: Db, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', hashToken(token)).execute()
}

/** A link for whoever comes first to an empty installation. Older unused ones die. */
export async function firstAdministratorLink(db: Db, now: Date): Promise<string> {
  const token = newToken()
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('one_time_link').set({ used_at: now }).where('purpose', '=', 'first_administrator').where('used_at', 'is', null).execute()
    await tx.insertInto('one_time_link').values({ token_hash: hashToken(token), purpose: 'first_administrator', expires_at: new Date(now.getTime() + lifetimes.firstAdministrator) }).execute()
  })
  return token
}

/** Uses up a first-administrator link: makes the person, their role and a session. */
export function becomeFirstAdministrator(db: Db, token: string, chosen: { name: string, email: string, password: string }, now: Date, today: IsoDate): Promise<Result<string, 'dead-link'>> {
  return db.transaction().execute(async (tx) => {
    const link = await useLink(tx, token, now)
    // Whoever was let in another way meanwhile is the first: an older link is for nobody.
    if (link?.purpose !== 'first_administrator' || await hasAdministrator(tx)) return failed('dead-link')
    const person = await insertPerson(tx, { name: chosen.name, email: chosen.email, passwordHash: await hashPassword(chosen.password) })
    await insertGrant(tx, person, { role: 'administrator', scopeKind: 'country', scopeCode: '', from: today, to: null }, person)
    await audit(tx, { by: person, action: 'access.becomeFirstAdministrator', subject: { kind: 'person', id: person } })
    return ok(await openSession(tx, person, now, 'access.signIn'))
  })
}

/** Uses up an invitation or reset: sets the password, ends all older sessions, opens a new one. */
export function setPassword(db: Db, token: string, password: string, now: Date): Promise<Result<string, 'dead-link'>> {
  return db.transaction().execute(async (tx) => {
    const link = await useLink(tx, token, now)
    if (!link?.personId) return failed('dead-link')
    await tx.updateTable('person').set({ password_hash: await hashPassword(password) }).where('id', '=', link.personId).execute()
    await tx.deleteFrom('session').where('person_id', '=', link.personId).execute()
    await audit(tx, { by: link.personId, action: 'access.setPassword', subject: { kind: 'person', id: link.personId } })
    return ok(await openSession(tx, link.personId, now, 'access.signIn'))
  })
}

/** Marks the link used; of two people clicking at once only one gets it. */
async function useLink(tx: Tx, token: string, now: Date): ReturnType<typeof linkByToken> {
  const link = await linkByToken(tx, token, now)
  if (!link) return null
  const { numUpdatedRows } = await tx.updateTable('one_time_link').set({ used_at: now })
    .where('token_hash', '=', hashToken(token)).where('used_at', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? link : null
}

/** Adds a person who cannot sign in yet; `newPasswordLink` lets them. */
export function addPerson(db: Db | Tx, by: PersonId | null, input: NewPerson): Promise<Result<PersonId, 'email-taken'>> {
  return within(db, async (tx) => {
    const taken = await tx.selectFrom('person').select('id').where('email', '=', input.email).where('archived_at', 'is', null).executeTakeFirst()
    if (taken) return failed('email-taken')
    const id = await insertPerson(tx, { ...input, passwordHash: null })
    await audit(tx, { by, action: 'access.addPerson', subject: { kind: 'person', id } })
    return ok(id)
  })
}

/** A one-time link that lets the person choose a password; shown once, kept only as a hash. */
export function newPasswordLink(db: Db, by: PersonId | null, person: PersonId, now: Date): Promise<{ token: string, expiresAt: Date }> {
  return db.transaction().execute(async (tx) => {
    const { password_hash } = await tx.selectFrom('person').select('password_hash').where('id', '=', person).executeTakeFirstOrThrow()
    const purpose = password_hash === null ? 'invitation' : 'password_reset'
    const token = newToken()
    const expiresAt = new Date(now.getTime() + lifetimes[purpose])
    await tx.updateTable('one_time_link').set({ used_at: now }).where('person_id', '=', person).where('used_at', 'is', null).execute()
    await tx.insertInto('one_time_link').values({ token_hash: hashToken(token), purpose, person_id: person, created_by: by, expires_at: expiresAt }).execute()
    await audit(tx, { by, action: 'access.newPasswordLink', subject: { kind: 'person', id: person } })
    return { token, expiresAt }
  })
}

interface Granted extends Omit<NewGrant, 'scopeCode'> { readonly scopeKind: ScopeKind, readonly scopeCode: string }

/** Gives a role; inside the caller's transaction, so that an engagement and its grant are one change. Returns the grant's id. */
export async function grantRole(tx: Tx, by: PersonId | null, person: PersonId, grant: Granted): Promise<string> {
  const id = await insertGrant(tx, person, grant, by)
  await audit(tx, { by, action: 'access.grantRole', subject: { kind: 'person', id: person }, details: { role: grant.role, scope: `${grant.scopeKind}:${grant.scopeCode}` } })
  return id
}

/**
 * Rights over one organisation become rights over another one, when the two turn out to be one (or `only` these grants, when
 * they are two again); inside the caller's transaction. Returns ids of the grants.
 */
export async function moveGrants(tx: Tx, by: PersonId, from: string, to: string, only?: readonly string[]): Promise<string[]> {
  const moving = tx.updateTable('role_grant').set({ scope_code: to }).where('scope_kind', '=', 'organisation').where('scope_code', '=', from)
  const rows = await (only ? moving.where('id', '=', (any) => any.fn('any', [any.val([...only])])) : moving).returning(['id', 'person_id', 'role']).execute()
  for (const { person_id: person, role } of rows) {
    await audit(tx, { by, action: 'access.moveGrant', subject: { kind: 'person', id: person }, details: { role, from: `organisation:${from}`, scope: `organisation:${to}` } })
  }
  return rows.map(({ id }) => id)
}

/** Adds a role asked for in a form: the scope must exist and suit the role. */
export function addGrant(db: Db, by: PersonId, person: PersonId, input: NewGrant): Promise<Result<string, 'unknown-scope'>> {
  return db.transaction().execute(async (tx) => {
    const scopeKind = await scopeKindOf(tx, input)
    if (!scopeKind) return failed('unknown-scope')
    return ok(await grantRole(tx, by, person, { ...input, scopeKind, scopeCode: scopeKind === 'country' ? '' : input.scopeCode }))
  })
}

/** Adds a person with their first role and a link to choose a password; a wrong e-mail or scope is told before anything is written. */
export async function addPersonWithRole(db: Db, by: PersonId | null, person: NewPerson, grant: NewGrant, now: Date): Promise<Result<{ token: string, expiresAt: Date }, 'email-taken' | 'unknown-scope'>> {
  const scopeKind = await db.transaction().execute((tx) => scopeKindOf(tx, grant))
  if (!scopeKind) return failed('unknown-scope')
  const added = await addPerson(db, by, person)
  if (!added.ok) return added
  const scopeCode = scopeKind === 'country' ? '' : grant.scopeCode
  await db.transaction().execute((tx) => grantRole(tx, by, added.value, { ...grant, scopeKind, scopeCode }))
  return ok(await newPasswordLink(db, by, added.value, now))
}

const scopeTables = { region: 'region', orp: 'orp', municipality: 'municipality' } as const

async function scopeKindOf(tx: Tx, { role, scopeCode }: NewGrant): Promise<ScopeKind | null> {
  for (const kind of roles[role].scopes) {
    if (kind === 'country') return kind
    const found = kind === 'organisation'
      ? await tx.selectFrom('organisation').select('id').where((where) => where(where.cast('id', 'text'), '=', scopeCode)).executeTakeFirst()
      : await tx.selectFrom(scopeTables[kind]).select('code').where('code', '=', scopeCode).executeTakeFirst()
    if (found) return kind
  }
  return null
}

/** Roles in organisations that are erased end: there is nothing left to hold them for. Inside the transaction that erases them. */
export async function endRolesIn(tx: Tx, organisations: readonly string[], today: IsoDate): Promise<void> {
  const ids = [...organisations]
  await tx.deleteFrom('role_grant').where('scope_kind', '=', 'organisation').where('scope_code', 'in', ids).where('valid_from', '>=', today).execute()
  await tx.updateTable('role_grant').set({ valid_to: addDays(today, -1) }).where('scope_kind', '=', 'organisation').where('scope_code', 'in', ids)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)])).execute()
}

/** Archiving ends every session at once; what the person wrote stays. */
export function archivePerson(db: Db, by: PersonId, person: PersonId, now: Date): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await tx.updateTable('person').set({ archived_at: now }).where('id', '=', person).execute()
    await tx.deleteFrom('session').where('person_id', '=', person).execute()
    await audit(tx, { by, action: 'access.archivePerson', subject: { kind: 'person', id: person } })
  })
}

/** Brings a person back, unless the account was erased meanwhile: then there is nobody to bring. */
export function restorePerson(db: Db, by: PersonId, person: PersonId): Promise<Result<PersonId, 'email-taken' | 'erased'>> {
  return db.transaction().execute(async (tx) => {
    const { email, erased_at } = await tx.selectFrom('person').select(['email', 'erased_at']).where('id', '=', person).forUpdate().executeTakeFirstOrThrow()
    if (erased_at !== null) return failed('erased')
    const taken = await tx.selectFrom('person').select('id').where('email', '=', email).where('archived_at', 'is', null).executeTakeFirst()
    if (taken) return failed('email-taken')
    await tx.updateTable('person').set({ archived_at: null }).where('id', '=', person).execute()
    await audit(tx, { by, action: 'access.restorePerson', subject: { kind: 'person', id: person } })
    return ok(person)
  })
}

/** Writes the mark of a fresh installation. The demo mark is chosen here once and never changes. */
export async function markInstallation(tx: Tx, installation: { demo: boolean, operatorName: string, operatorEmail: string | null, operatorPhone: string | null }): Promise<void> {
  await tx.insertInto('installation').values({
    demo: installation.demo, operator_name: installation.operatorName, operator_email: installation.operatorEmail, operator_phone: installation.operatorPhone,
  }).execute()
}

async function insertPerson(tx: Tx, { name, email, passwordHash }: { name: string, email: string, passwordHash: string | null }): Promise<PersonId> {
  const { id } = await tx.insertInto('person').values({ name, email, password_hash: passwordHash }).returning('id').executeTakeFirstOrThrow()
  return id as PersonId
}

async function insertGrant(tx: Tx, person: PersonId, grant: Granted, by: PersonId | null): Promise<string> {
  const { id } = await tx.insertInto('role_grant').values({
    person_id: person, role: grant.role, scope_kind: grant.scopeKind, scope_code: grant.scopeCode,
    valid_from: grant.from, valid_to: grant.to, granted_by: by,
  }).returning('id').executeTakeFirstOrThrow()
  return id
}
