import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { ConfirmPage } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'
import type { DifferenceAct } from '../inputDifferences.ts'
import { differencesPath } from '../paths.ts'

interface ConfirmAllPageProps { readonly ui: Ui, readonly act: DifferenceAct, readonly total: number, readonly view: string, readonly back: string }

/** A whole filter at once: how many it is, and that it can be undone. */
export function ConfirmAllPage({ ui, act, total, view, back }: ConfirmAllPageProps): VNode {
  const title = ui.t(`registers:confirm.${act}`, { count: total })
  return (
    <WorkLayout ui={ui} title={title} hasOwnHeading crumbs={[{ label: ui.t('registers:differences.title'), path: differencesPath }]} crumb={title}>
      <ConfirmPage
        ui={ui} title={title} action={differencesPath} submit={ui.t(`registers:confirm.submit.${act}`)} back={back}
        hidden={{ act, vse: 'on', potvrzeno: 'ano', pohled: view }}
      >
        <p>{ui.t(act === 'ask' ? 'registers:confirm.askText' : 'registers:confirm.text')}</p>
      </ConfirmPage>
    </WorkLayout>
  )
}
