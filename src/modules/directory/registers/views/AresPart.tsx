import type { VNode } from 'preact'
import type { IsoDate } from '#core/ids.ts'
import { PostForm } from '#web/parts/Form.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { labelIn } from '../../views/fieldWords.ts'
import { type AresTrouble, aresTroubles } from '../ares/askAres.ts'
import type { AresFilled } from '../ares/filled.ts'

const states = [...aresTroubles, 'off', 'noIco', 'read', 'readSeat', 'filled'] as const
/** What came of asking. */
export type AresState = AresTrouble | 'off' | 'noIco' | 'read' | 'readSeat' | 'filled'

/** The state an address says; none for what no asking leaves there. */
export const aresStateIn = (written: string): AresState | null => states.find((state) => state === written) ?? null

interface AresPartProps {
  readonly ui: Ui
  readonly organisation: { readonly id: string, readonly ico: string | null }
  /** ARES may be asked here. */
  readonly isOn: boolean
  readonly state: AresState | null
}

/** Beside a card that may be changed: a button that asks ARES, what goes out, and what came of it. */
export function AresPart({ ui, organisation: { id, ico }, isOn, state }: AresPartProps): VNode {
  const { t } = ui
  return (
    <section id="ares">
      {state !== null && <AresNotice ui={ui} state={state} />}
      {isOn && ico !== null ? (
        <PostForm ui={ui} action={`/prace/sit/organizace/${id}/ares`}>
          <button class="button button-second" type="submit">{t('registers:ares.ask')}</button>
          <p class="hint">{t('registers:ares.goesOut')}</p>
        </PostForm>
      ) : <p class="meta">{t(isOn ? 'registers:ares.writeIco' : 'registers:ares.off')}</p>}
    </section>
  )
}

const AresNotice = ({ ui, state }: { readonly ui: Ui, readonly state: AresState }): VNode =>
  <Notice kind={state === 'read' || state === 'filled' ? 'done' : 'info'}><p role="status">{ui.t(`registers:ares.state.${state}`)}</p></Notice>

/** What a form of a new organisation shows of ARES. */
export interface AresOnForm {
  readonly isOn: boolean
  readonly state?: AresState | undefined
  readonly filled?: AresFilled | undefined
  readonly endedOn?: IsoDate | null | undefined
}

/** In the form of a new organisation, under its identification number. The button sends the whole form, so nothing typed is lost. */
export function AresFill({ ui, ares: { isOn, state, filled, endedOn } }: { readonly ui: Ui, readonly ares: AresOnForm }): VNode {
  const { t, format } = ui
  if (!isOn) return <p class="hint">{t('registers:ares.off')}</p>
  return (
    <div class="field" id="ares">
      {/* The page comes back where the button was pressed. */}
      <div class="buttons">
        <button class="button button-second" type="submit" formaction={`${ui.href('/prace/sit/organizace/nova/ares')}#ares`}>{t('registers:ares.fill')}</button>
      </div>
      <p class="hint">{t('registers:ares.goesOut')}</p>
      {state !== undefined && state !== 'noIco' && <AresNotice ui={ui} state={state} />}
      {endedOn != null && <Notice kind="heed"><p>{t('registers:ares.ended', { date: format.date(endedOn) })}</p></Notice>}
      {filled !== undefined && filled.stayed.length > 0 && (
        <Notice title={t('registers:ares.stayed')}>
          <ul>{filled.stayed.map(({ field, said }) => <li><strong>{labelIn(ui, 'organisation', field)}</strong>: {said}</li>)}</ul>
        </Notice>
      )}
    </div>
  )
}
