import { failed, ok, type Result } from '#core/result.ts'
import { intAt, realAt } from '#core/cells.ts'
import { serviceOf } from './burdens.ts'
import type { DecideOptions, Solved } from './decide.ts'
import { interchange } from './interchange.ts'
import { allChoices, type Choice, medianModel, narrowedBy, type Narrowed } from './medianModel.ts'
import type { MedianTask, PMedianQuestion } from './medianTask.ts'
import type { Solution, Solve } from './model.ts'
import { bestOf, gapOf, isReached, planOf, provenBound } from './plan.ts'
import type { Refusal } from './refusal.ts'
import { raisedBound, type Relaxation } from './relaxation.ts'
import { openMarks } from './standing.ts'

/** The best places known, and what is proven of all others. */
interface Known { readonly open: readonly number[] | null, readonly least: number, readonly bound: number }

/** Pairs of the first model, when nobody says how many nearest places it shall have. */
const usualPairs = 400_000
/** Sets of places tried while the bound is raised, and the work they may take in pairs looked at. */
const mostTries = 200
const triedPairs = 2e8

/**
 * Solves a p-median in three steps: a bound by prices, with the best places met on the way; everything left out that no
 * better plan can contain; and the rest given to the solver with the nearest places of each demand point, more of them
 * as long as the bound does not reach the plan. Null when the conditions cannot be met.
 */
export const solveMedian = async (task: MedianTask, question: PMedianQuestion, solve: Solve, options: DecideOptions): Promise<Result<Solved, Refusal> | null> => {
  const { measure, conditions, everyone, prepared } = task
  const { narrowed, ...beginning } = question.isNarrowed === false ? whole(task) : narrowedFor(task, options)
  const near = new Int32Array(prepared.people.length).fill(question.nearest ?? Math.ceil(usualPairs / (everyone.length + 1)))
  let { known } = beginning
  let goesOn = !isAnswered(task, known)
  while (goesOn) {
    const step = await solveNearest(task, narrowed, near, known, solve, options)
    if (!step?.ok) return step
    known = step.value.known
    goesOn = step.value.isWidened && !isAnswered(task, known)
  }
  if (known.open === null) return failed({ kind: 'solverFailed', message: 'the solution breaks a condition' })
  return ok({ plan: planOf(measure, known.open, known.least, known.bound), model: () => medianModel(narrowed, conditions, () => Infinity) })
}

const isAnswered = ({ measure }: MedianTask, { open, least, bound }: Known): boolean => open !== null && isReached(measure, least, bound)

interface Step { readonly known: Known, readonly isWidened: boolean }

/** One model with the nearest places so far. Null when nothing is known and the conditions cannot be met. */
const solveNearest = async (
  task: MedianTask, narrowed: Narrowed, near: Int32Array, before: Known, solve: Solve, options: DecideOptions,
): Promise<Result<Step, Refusal> | null> => {
  const places = medianModel(narrowed, task.conditions, (demand) => intAt(near, demand))
  const solution = await solve(places.aimed(task.measure, 'objective'), { ...options, gap: gapOf(task.measure) })
  if (solution.status === 'infeasible' && before.open === null) return null
  const open = 'values' in solution ? places.openIn(solution.values) : null
  const known = learnt(task, before, solution, open)
  const refusal = refusalOf(solution, known)
  if (refusal) return failed(refusal)
  return ok({ known, isWidened: solution.status === 'optimal' && widened(narrowed.choices, open ?? [], near) })
}

interface Beginning { readonly known: Known, readonly narrowed: Narrowed }

const knownOf = ({ measure }: MedianTask, bound: number, ...sets: readonly (readonly number[] | null)[]): Known => {
  const best = bestOf(measure, ...sets)
  return { open: best?.open ?? null, least: best?.objective ?? Infinity, bound }
}

const whole = (task: MedianTask): Beginning =>
  ({ known: knownOf(task, -Infinity, task.preview), narrowed: { prepared: task.prepared, choices: allChoices(task.burdens, task.everyone) } })

const narrowedFor = (task: MedianTask, { hasTime }: DecideOptions): Beginning => {
  const { prepared, burdens, count, measure } = task
  const tries = triesOf(task, hasTime)
  const { best, second } = serviceOf(burdens, openMarks(prepared.ways.columns, task.preview))
  // Half way between what the best and the second best place would cost: from there the bound rises the fastest.
  const start = best.map((burden, demand) => (burden + realAt(second, demand)) / 2)
  const places = { isFixed: prepared.isFixed, isForbidden: prepared.isForbidden, count }
  const relaxation = raisedBound(burdens, places, start, { upper: tries.known().least, isWhole: measure.isWhole, tryOpen: tries.tryOpen, hasTime })
  const known = { ...tries.known(), bound: measure.isWhole ? Math.ceil(relaxation.bound) : relaxation.bound }
  const choices = allChoices(burdens, task.everyone)
  return { known, narrowed: narrowedBy(relaxation, limitOf(task, known), prepared, choices) }
}

/** Sums over this are not looked at any more: no worse than what is known, better where nobody chooses among equals. */
const limitOf = ({ measure, prepared }: MedianTask, { least }: Known): number => {
  if (!measure.isWhole) return least * (1 + 1e-9)
  return prepared.preferred.length > 0 ? least : least - 1
}

/** Improves open sets it did not see yet by interchange, as long as that is cheap. */
const triesOf = (task: MedianTask, hasTime?: () => boolean) => {
  const { prepared, burdens } = task
  const seen = new Set<string>()
  const most = Math.min(mostTries, Math.ceil(triedPairs / (burdens.byDemand.cost.length + 1)))
  let known = knownOf(task, -Infinity, task.preview)
  const tryOpen = (open: Relaxation['open']): number => {
    const name = open.toSorted((one, other) => one - other).join()
    if (seen.has(name) || seen.size >= most) return known.least
    seen.add(name)
    known = knownOf(task, -Infinity, known.open, interchange(prepared, burdens, open, hasTime))
    return known.least
  }
  return { tryOpen, known: () => known }
}

/** What is known after a model was solved. Plans that were left out are no better than what was known before. */
const learnt = (task: MedianTask, known: Known, solution: Solution, open: readonly number[] | null): Known => {
  if (solution.status === 'infeasible') return { ...known, bound: known.least }
  if (!('bound' in solution)) return known
  const bound = Math.max(known.bound, Math.min(provenBound(task.measure, solution), known.least))
  return knownOf(task, bound, known.open, open)
}

const refusalOf = (solution: Solution, { open, bound }: Known): Refusal | null => {
  switch (solution.status) {
    case 'cancelled': return { kind: 'cancelled' }
    case 'failed': return { kind: 'solverFailed', message: solution.message }
    case 'unbounded': return { kind: 'solverFailed', message: 'a model of places is never unbounded' }
    case 'timedOut':
    case 'feasible': return open === null ? { kind: 'timedOut', bound } : null
    case 'optimal':
    case 'infeasible': return null
  }
}

/** Gives more nearest places to whoever is served by none of theirs; false when nobody is. */
const widened = (choices: readonly Choice[], open: readonly number[], near: Int32Array): boolean => {
  const isOpen = new Set(open)
  let isWidened = false
  for (const { demand, places } of choices) {
    const had = intAt(near, demand)
    const rank = places.findIndex((place) => isOpen.has(place))
    const isServed = rank >= 0 && rank < had
    if (isServed || had >= places.length) continue
    near[demand] = Math.max(2 * had, rank + 1, 1)
    isWidened = true
  }
  return isWidened
}
