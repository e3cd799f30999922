import type { VNode } from 'preact'
import type { JobRun } from '#jobs/runs.ts'
import { DefinitionList, PartHead, Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Nightly } from '../nightly.ts'
import { settingPath } from '../paths.ts'
import type { SavedSetting } from '../queries.ts'
import { isMade } from '../rules.ts'
import { outcomeSaid } from './outcome.ts'

/** When the house backs itself up, how it went the last time, how much is kept. */
export const NightlyFacts = ({ ui, nightly: { setting, last } }: { readonly ui: Ui, readonly nightly: Nightly }): VNode => (
  <section class="part" aria-labelledby="nocni">
    <PartHead id="nocni" title={ui.t('admin:nightly.title')}><a href={ui.href(settingPath)}>{ui.t('admin:nightly.change')}</a></PartHead>
    <DefinitionList
      ui={ui}
      facts={[
        { term: ui.t('admin:nightly.when'), value: setting.nightly ? ui.t('admin:nightly.on', { at: shownHour(ui, setting) }) : ui.t('admin:nightly.off') },
        { term: ui.t('admin:nightly.last'), value: last ? <Outcome ui={ui} run={last} /> : ui.t('admin:nightly.never') },
        { term: ui.t('admin:nightly.keeps'), value: ui.t('admin:nightly.kept', { daily: setting.daily, weekly: setting.weekly, monthly: setting.monthly }) },
      ]}
    />
  </section>
)

/** `2.30` in Czech, `2:30` in English. */
const shownHour = ({ language }: Ui, { at }: SavedSetting): string => {
  const hour = at.replace(/^0/, '')
  return language === 'cs' ? hour.replace(':', '.') : hour
}

const Outcome = ({ ui, run }: { readonly ui: Ui, readonly run: JobRun }): VNode => (
  <>
    <Status kind={isMade(run) ? 'done' : 'late'}>{run.finishedAt && ui.format.dateTime(run.finishedAt)}</Status>
    <br />
    {outcomeSaid(ui, run)}
  </>
)
