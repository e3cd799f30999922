import type { Translate } from '#i18n/translate.ts'
import type { RetentionKind } from './kinds.ts'

const contactKinds: ReadonlySet<RetentionKind> = new Set<RetentionKind>(['contacts', 'agreedContacts', 'agedContacts', 'withdrawnConsents'])

/** What a row is called: a contact by its organisation, what may be somebody's words by nothing. */
export function keptName(t: Translate, kind: RetentionKind, name: string | null): string {
  if (name === null) return t('retention:one.unnamed')
  return contactKinds.has(kind) ? t('retention:one.ofOrganisation', { name }) : name
}
