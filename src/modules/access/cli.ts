import { dayInPrague } from '#core/time/isoDate.ts'
import { formatOf } from '#i18n/format.ts'
import { type CliCommand, type CommandContext, readArguments } from '#web/commandLine.ts'
import { parseForm, type Typed } from '#web/form.ts'
import { addPersonWithRole } from './commands.ts'
import { NewGrant, NewPerson } from './input.ts'

const names = ['name', 'email', 'role', 'scope', 'from'] as const

async function addPerson(context: CommandContext, args: readonly string[]): Promise<number> {
  const { t, now } = context
  const read = readArguments(args, names)
  if (!read.ok) return refuse(context, t('cli:option', { option: read.reason }))
  const { options, rest: [word] } = read.value
  if (word !== undefined) return refuse(context, t('access:cli.rest', { word }))
  const typed = typedFrom({ from: dayInPrague(now), ...options })
  const person = parseForm(NewPerson, typed)
  if (!person.ok) return refuseFields(context, person.problems)
  const grant = parseForm(NewGrant, typed)
  return grant.ok ? add(context, person.value, grant.value) : refuseFields(context, grant.problems)
}

/** The command line says what the forms do, under the names of its options. */
const typedFrom = ({ scope, ...options }: Partial<Record<(typeof names)[number], string>>): Typed =>
  Object.fromEntries(Object.entries({ ...options, scopeCode: scope ?? '' }).map(([name, value]) => [name, [value]]))

async function add({ db, now, t, tell, complain, baseUrl }: CommandContext, person: NewPerson, grant: NewGrant): Promise<number> {
  const added = await addPersonWithRole(db, null, person, grant, now)
  if (!added.ok) {
    complain(t(added.reason === 'email-taken' ? 'access:problem.emailTaken' : 'access:problem.unknownScope'))
    return 1
  }
  tell(t('access:cli.added', { name: person.name, date: formatOf('cs').date(dayInPrague(added.value.expiresAt)) }))
  tell(`${baseUrl}/pristup/${added.value.token}`)
  return 0
}

function refuse({ complain }: CommandContext, sentence: string): number {
  complain(sentence)
  return 2
}

const options: Readonly<Record<string, string>> = { scopeCode: '--scope' }

function refuseFields({ t, complain }: CommandContext, problems: Readonly<Record<string, Parameters<CommandContext['t']>[0]>>): number {
  for (const [field, problem] of Object.entries(problems)) {
    complain(t('access:cli.wrong', { option: options[field] ?? `--${field}`, problem: t(problem) }))
  }
  return 2
}

export const cliCommands: readonly CliCommand[] = [
  { name: 'person add', usage: 'access:cli.usage', help: 'access:cli.help', run: addPerson },
]
