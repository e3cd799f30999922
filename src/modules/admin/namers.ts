import { isRetentionKind, personOf } from '#modules/access/index.ts'
import type { AppContext, Named, Namer } from '#web/context.ts'
import { backupsPath } from './backups/paths.ts'
import { kindPath, retentionPath } from './retention/paths.ts'
import { may } from './policy.ts'

const forAdministrators = (name: (c: AppContext, ids: readonly string[]) => readonly (readonly [string, Named])[]): Namer => (c, ids) => {
  const reader = personOf(c)
  return Promise.resolve(new Map(reader && may.seeState(reader, {}) ? name(c, ids) : []))
}

/** A backup is called as its file, whether it is still there or not. */
const backup = forAdministrators((_c, ids) => ids.map((name) => [name, { title: name, path: backupsPath }]))
const retention = forAdministrators((c, ids) => ids.filter(isRetentionKind).map((kind) => [kind, { title: c.var.ui.t(`retention:kind.${kind}`), path: kindPath(kind) }]))
const purge = forAdministrators((c, ids) => ids.map((id) => [id, { title: c.var.ui.t('retention:menu'), path: retentionPath }]))

export const namers = { backup, retention, purge }
