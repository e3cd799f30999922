import type { VNode } from 'preact'
import { RadioGroup } from '#web/parts/choices.tsx'
import { PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { PartHead, Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { flagAnswers, flagSubjects, labelOf } from '../../codelists/index.ts'
import { codeOptions } from '../../codes/words.ts'
import type { Flag } from '../queries.ts'

interface FlagsProps { readonly ui: Ui, readonly flags: readonly Flag[] }

const hasOpen = (flags: readonly Flag[]): boolean => flags.some(({ answer }) => answer === null)

/** Above the card while some of them wait. */
export const FlagsAbove = (props: FlagsProps): VNode | null => hasOpen(props.flags) ? <FlagsPart {...props} /> : null
/** Below it once all are closed. */
export const FlagsBelow = (props: FlagsProps): VNode | null => hasOpen(props.flags) ? null : <FlagsPart {...props} />

/** On the work card: what people without an account say is wrong, and how it ended. Nothing without flags. */
function FlagsPart({ ui, flags }: FlagsProps): VNode | null {
  if (flags.length === 0) return null
  const { t } = ui
  return (
    <section class="part" id="upozorneni">
      {hasOpen(flags) ? <PartHead title={t('freshness:flags.title')} amount={ui.format.number(flags.filter(({ answer }) => answer === null).length)} />
        : <PartHead title={t('freshness:flags.closed')} />}
      <p class="meta">{t('freshness:flags.text')}</p>
      <ul class="plain-list flags">
        {flags.map((flag) => <li class="stack"><FlagWords ui={ui} flag={flag} /><FlagEnd ui={ui} flag={flag} /></li>)}
      </ul>
    </section>
  )
}

function FlagWords({ ui, flag: { about, note, raisedOn } }: FlagProps): VNode {
  const { t, format, language } = ui
  return (
    <div>
      <p><strong>{labelOf(flagSubjects, about, language)}</strong></p>
      <p>{note ?? <span class="meta">{t('freshness:flags.noNote')}</span>}</p>
      <p class="meta">{t('freshness:flags.raised', { date: format.date(raisedOn) })}</p>
    </div>
  )
}

interface FlagProps { readonly ui: Ui, readonly flag: Flag }

function FlagEnd({ ui, flag: { id, answer, answeredOn } }: FlagProps): VNode {
  const { t, format, language } = ui
  const path = `/prace/sit/upozorneni/${id}`
  if (answer === null || answeredOn === null) {
    return (
      <PostForm ui={ui} action={path}>
        <RadioGroup
          ui={ui} name="answer" idPrefix={`upozorneni-${id}`} label={t('freshness:flags.answer')}
          options={codeOptions(ui, flagAnswers)}
        />
        <SubmitRow ui={ui} label={t('freshness:flags.save')} />
      </PostForm>
    )
  }
  return (
    <PostForm ui={ui} action={`${path}/otevrit`}>
      <p><Status kind="done">{t('freshness:flags.answered', { date: format.date(answeredOn), answer: labelOf(flagAnswers, answer, language) })}</Status></p>
      <button class="button button-quiet" type="submit">{t('freshness:flags.reopen')}</button>
    </PostForm>
  )
}
