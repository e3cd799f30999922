import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { statePath } from '../../paths.ts'
import { backupsPath, settingPath } from '../paths.ts'
import type { SavedSetting } from '../queries.ts'

interface SettingPageProps {
  readonly ui: Ui
  readonly setting: SavedSetting
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
}

const hasProblem = (problems: Problems | undefined): boolean => problems !== undefined && '' in problems

/** When the house backs itself up and how many backups it keeps. */
export function SettingPage({ ui, setting, typed, problems }: SettingPageProps): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  const labels = { nightly: t('admin:setting.nightly'), at: t('admin:setting.at'), daily: t('admin:setting.daily'), weekly: t('admin:setting.weekly'), monthly: t('admin:setting.monthly') }
  return (
    <WorkLayout
      ui={ui} title={t('admin:setting.title')} intro={t('admin:setting.intro')} problems={problems}
      crumbs={[{ label: t('admin:menu'), path: statePath }, { label: t('admin:backups.title'), path: backupsPath }]}
    >
      <PostForm ui={ui} action={settingPath} class="narrow-form" label={t('admin:setting.title')}>
        <ErrorSummary ui={ui} problems={problems} labels={labels} />
        {hasProblem(problems) && <Saved ui={ui} setting={setting} />}
        <input type="hidden" name="version" value={setting.version} />
        <Checkbox {...field} name="nightly" label={labels.nightly} hint={t('admin:setting.nightlyHint')} checked={setting.nightly} />
        <TextField {...field} name="at" label={labels.at} hint={t('admin:setting.atHint')} value={setting.at} size="short" />
        <TextField {...field} name="daily" label={labels.daily} hint={t('admin:setting.keepHint')} value={setting.daily} type="number" inputMode="numeric" size="short" />
        <TextField {...field} name="weekly" label={labels.weekly} value={setting.weekly} type="number" inputMode="numeric" size="short" />
        <TextField {...field} name="monthly" label={labels.monthly} value={setting.monthly} type="number" inputMode="numeric" size="short" />
        <SubmitRow ui={ui} label={t('admin:setting.save')} back={backupsPath} />
      </PostForm>
    </WorkLayout>
  )
}

/** What somebody else saved meanwhile, beside what was typed; the next save is over it. */
const Saved = ({ ui, setting: { nightly, at, daily, weekly, monthly } }: { readonly ui: Ui, readonly setting: SavedSetting }): VNode => (
  <Notice title={ui.t('admin:setting.savedMeanwhile')}>
    <p>{nightly ? ui.t('admin:nightly.on', { at }) : ui.t('admin:nightly.off')} {ui.t('admin:nightly.kept', { daily, weekly, monthly })}</p>
  </Notice>
)
