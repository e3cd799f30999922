import type { ComponentChildren, VNode } from 'preact'
import { type FieldProps, textOf, type Wiring, wiringOf } from './fieldWiring.ts'
import { Icon } from './icons.tsx'
import type { Ui } from '../ui.ts'

type Written = string | number | null | undefined

interface FrameProps {
  readonly field: FieldProps
  readonly wiring: Wiring
  readonly children: ComponentChildren
}

/** Label above, hint under the label, the problem just before the control. */
function Frame({ field, wiring, children }: FrameProps): VNode {
  return (
    <div class={wiring.invalid ? 'field field-wrong' : 'field'}>
      <label for={wiring.id}>{field.label}<OptionalMark ui={field.ui} optional={field.optional} /></label>
      <HintAndProblem hint={field.hint} wiring={wiring} />
      {children}
    </div>
  )
}

/** „(nepovinné)“ where a field may stay empty and the form says so. */
export function OptionalMark({ ui, optional }: { readonly ui: Ui, readonly optional: FieldProps['optional'] }): VNode | null {
  return optional === true ? <span class="optional"> {ui.t('web:optional')}</span> : null
}

export function HintAndProblem({ hint, wiring }: { readonly hint: string | undefined, readonly wiring: Wiring }): VNode {
  return (
    <>
      {hint !== undefined && <span class="hint" id={wiring.hintId}>{hint}</span>}
      {wiring.problem !== undefined && (
        <span class="field-error" id={wiring.problemId}><Icon name="late" small />{wiring.problem}</span>
      )}
    </>
  )
}

const shared = ({ name }: FieldProps, { id, describedBy, invalid, required }: Wiring) => ({
  id, name, 'aria-describedby': describedBy, 'aria-invalid': invalid, 'aria-required': required,
})

export interface TextFieldProps extends FieldProps {
  readonly value?: Written
  readonly type?: 'text' | 'search' | 'email' | 'tel' | 'url' | 'number' | undefined
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | undefined
  readonly autoComplete?: string | undefined
  /** How long the control looks; a hint of how much is expected. */
  readonly size?: 'short' | 'middle' | 'full' | undefined
  /** Id of a `<datalist>` on the page. */
  readonly list?: string | undefined
  /** A style sheet can tell whether anything is written: only beside a placeholder does `:placeholder-shown` say it. */
  readonly tellsEmpty?: boolean | undefined
}

/** One line of text. A number is written as people write it („12,5“), so it is text with a number pad. */
export function TextField(props: TextFieldProps): VNode {
  const wiring = wiringOf(props)
  const { type = 'text', inputMode, autoComplete, size = 'full', list, tellsEmpty = false } = props
  return (
    <Frame field={props} wiring={wiring}>
      <input
        {...shared(props, wiring)} type={type === 'number' ? 'text' : type} class={size === 'full' ? undefined : `size-${size}`}
        inputMode={type === 'number' ? inputMode ?? 'decimal' : inputMode} autocomplete={autoComplete} list={list} placeholder={tellsEmpty ? ' ' : undefined}
        value={textOf(props.typed, props.name, props.value)}
      />
    </Frame>
  )
}

/** A password is never sent back to the page. */
export function PasswordField(props: FieldProps & { readonly autoComplete: 'current-password' | 'new-password' }): VNode {
  const wiring = wiringOf(props)
  return (
    <Frame field={props} wiring={wiring}>
      <input {...shared(props, wiring)} type="password" autocomplete={props.autoComplete} />
    </Frame>
  )
}

/** Several lines of text. */
export function TextArea(props: FieldProps & { readonly value?: Written, readonly rows?: number | undefined }): VNode {
  const wiring = wiringOf(props)
  return (
    <Frame field={props} wiring={wiring}>
      <textarea {...shared(props, wiring)} rows={props.rows ?? 4} value={textOf(props.typed, props.name, props.value)} />
    </Frame>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
  /** The language of the label, where it is not that of the page. */
  readonly lang?: 'cs' | undefined
}
export interface OptionGroup { readonly label: string, readonly options: readonly Option[] }

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly (Option | OptionGroup)[]
  readonly value?: Written
  /** The words of the first, empty option; without them there is none. */
  readonly none?: string | undefined
  /** Where the person continues when the page comes. */
  readonly autofocus?: boolean | undefined
}

/** One of many. For up to five choices prefer `RadioGroup`. */
export function SelectField(props: SelectFieldProps): VNode {
  const wiring = wiringOf(props)
  const chosen = textOf(props.typed, props.name, props.value)
  return (
    <Frame field={props} wiring={wiring}>
      <select {...shared(props, wiring)} autofocus={props.autofocus}>
        {props.none !== undefined && <option value="" selected={chosen === ''}>{props.none}</option>}
        {props.options.map((option) => 'options' in option
          ? <optgroup label={option.label}>{option.options.map((inner) => choice(inner, chosen))}</optgroup>
          : choice(option, chosen))}
      </select>
    </Frame>
  )
}

/** Called, not rendered as a component: there may be hundreds. */
const choice = ({ value, label, lang }: Option, chosen: string): VNode => <option value={value} lang={lang} selected={value === chosen}>{label}</option>

/** A day written as „3. 12. 2026“; the stored value is an ISO day. */
export function DateField(props: FieldProps & { readonly value?: string | null | undefined }): VNode {
  const hint = props.hint ?? props.ui.t('web:field.dateHint')
  return <TextField {...props} hint={hint} value={writtenDay(props.value)} size="short" autoComplete="off" />
}

function writtenDay(day: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '')
  return parts ? `${Number(parts[3])}. ${Number(parts[2])}. ${parts[1] ?? ''}` : day ?? ''
}

export interface FileFieldProps extends FieldProps {
  /** As in HTML: `.csv,.json`. */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
}

/** A file to send; its form needs `multipart`. A browser never keeps the file after a refusal, so the hint should say so. */
export function FileField(props: FileFieldProps): VNode {
  const wiring = wiringOf(props)
  return (
    <Frame field={props} wiring={wiring}>
      <input {...shared(props, wiring)} type="file" accept={props.accept} multiple={props.multiple} />
    </Frame>
  )
}
