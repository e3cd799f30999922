import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { notFoundPage } from '#web/errors.tsx'
import { parseForm, type Problems, readForm, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { may } from '../policy.ts'
import { changeBackupSetting } from './commands.ts'
import { BackupSettingForm } from './input.ts'
import { backupsPath, settingPath } from './paths.ts'
import { backupSetting } from './queries.ts'
import { SettingPage } from './views/SettingPage.tsx'

async function settingPage(c: AppContext, refused?: { readonly typed: Typed, readonly problems: Problems }): Promise<Response> {
  const setting = await backupSetting(c.var.db)
  if (!setting) return notFoundPage(c)
  return page(c, <SettingPage ui={c.var.ui} setting={setting} typed={refused?.typed} problems={refused?.problems} />, refused ? 422 : 200)
}

async function change(c: AppContext, { person }: Admitted<object>): Promise<Response> {
  const typed = await readForm(c)
  const input = parseForm(BackupSettingForm, typed)
  if (!input.ok) return settingPage(c, { typed, problems: input.problems })
  const { version, ...setting } = input.value
  const changed = await changeBackupSetting(c.var.db, person.id, version, setting)
  return changed.ok ? redirectWith(c, backupsPath, 'saved') : settingPage(c, { typed, problems: { '': 'admin:problem.changedMeanwhile' } })
}

const subject = { find: () => ({}), may: may.changeBackupSetting }

export const settingRoutes: readonly Route[] = [
  guardedRoute('get', settingPath, { ...subject, answer: (c) => settingPage(c) }),
  guardedRoute('post', settingPath, { ...subject, answer: change }),
]
