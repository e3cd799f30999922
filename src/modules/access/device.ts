import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Account } from './queries.ts'
import { lifetimes } from './rules.ts'

/**
 * What a browser keeps to show that this person has signed in from it: a moment and its seal. The seal is made with the stored
 * hash of the password, so nothing about it is stored, nobody else can make one, and a new password ends all of them.
 */
export function deviceMark({ id, passwordHash }: Account, now: Date): string | null {
  return passwordHash === null ? null : `${now.getTime()}.${sealOf(id, passwordHash, now.getTime()).toString('base64url')}`
}

/**
 * Did this very person sign in from the browser that shows the mark, and not too long ago? Only the very text that was given:
 * each other writing of it would wait in a queue of its own.
 */
export function isDeviceOf(mark: string | undefined, account: Account | null, now: Date): boolean {
  const [, moment] = /^(\d{1,15})\.[\w-]{43}$/.exec(mark ?? '') ?? []
  if (mark === undefined || moment === undefined || !account) return false
  const given = deviceMark(account, new Date(Number(moment)))
  const age = now.getTime() - Number(moment)
  return given !== null && age >= 0 && age <= lifetimes.device && areSame(given, mark)
}

const areSame = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

const sealOf = (id: string, passwordHash: string, moment: number): Buffer => createHmac('sha256', passwordHash).update(`device:${id}:${moment}`).digest()
