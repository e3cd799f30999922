import type { Condition, Refusal, Value } from './refusal.ts'

/** A sentence in both languages of the house. */
export interface Sentence { readonly cs: string, readonly en: string }

const valueNames: Readonly<Record<Value, Sentence>> = {
  people: { cs: 'počet lidí', en: 'the number of people' },
  cost: { cs: 'délka cesty', en: 'the length of a way' },
  openingCost: { cs: 'cena místa', en: 'the cost of a place' },
  budget: { cs: 'rozpočet', en: 'the budget' },
  count: { cs: 'počet míst', en: 'the number of places' },
  radius: { cs: 'dosah', en: 'the radius' },
  nearest: { cs: 'počet nejbližších míst', en: 'the number of nearest places' },
  within: { cs: 'dosah pro skupinu', en: 'the radius of a group' },
  share: { cs: 'podíl skupiny (má být 0 až 1)', en: 'the share of a group (0 to 1)' },
}

const conditionNames: { readonly [Kind in Condition['kind']]: (condition: Extract<Condition, { readonly kind: Kind }>) => Sentence } = {
  count: ({ count }) => ({ cs: `nejvyšší počet míst ${count}`, en: `at most ${count} places` }),
  budget: ({ budget }) => ({ cs: `rozpočet ${budget}`, en: `a budget of ${budget}` }),
  floor: ({ name }) => ({ cs: `podíl skupiny „${name}“`, en: `the share of the group “${name}”` }),
  everyone: () => ({ cs: 'aby někam dosáhli všichni', en: 'a reachable place for everybody' }),
}

// A kind and its function are of one entry.
const nameOf = (condition: Condition): Sentence => (conditionNames[condition.kind] as (condition: Condition) => Sentence)(condition)

const percents = (share: number): number => Math.floor(share * 100)

const sentences: { readonly [Kind in Refusal['kind']]: (refusal: Extract<Refusal, { readonly kind: Kind }>) => Sentence } = {
  badValue: ({ of, at, value }) => ({
    cs: `Hodnota nedává smysl: ${valueNames[of].cs} je ${value}${at === null ? '' : ` (pořadí od nuly: ${at})`}.`,
    en: `The value makes no sense: ${valueNames[of].en} is ${value}${at === null ? '' : ` (index ${at})`}.`,
  }),
  badShape: ({ of }) => of === 'ways'
    ? { cs: 'Cesty nesouhlasí s tím, odkud se jezdí.', en: 'The ways do not match the demand points.' }
    : { cs: 'Cen míst je jiný počet než míst.', en: 'There are not as many costs as places.' },
  unknownPlace: ({ place }) => ({ cs: `Místo ${place} není mezi možnými místy.`, en: `Place ${place} is not among the candidates.` }),
  unknownDemand: ({ demand }) => ({ cs: `Skupina uvádí ${demand}, odkud se nejezdí.`, en: `A group names demand point ${demand}, which does not exist.` }),
  doubleWay: ({ demand, place }) => ({ cs: `Cesta z ${demand} do místa ${place} je uvedena dvakrát.`, en: `The way from ${demand} to place ${place} is given twice.` }),
  fixedAndForbidden: ({ place }) => ({ cs: `Místo ${place} má zůstat otevřené, a zároveň je zakázané.`, en: `Place ${place} is both fixed and forbidden.` }),
  noLimit: () => ({
    cs: 'Nic neomezuje, kolik míst se otevře: zadejte počet míst nebo rozpočet.', en: 'Nothing limits how many places open: give a number of places or a budget.',
  }),
  countBelowFixed: ({ count, fixed }) => ({
    cs: `Má být otevřeno nejvýš ${count} míst, ale ${fixed} jich má zůstat.`, en: `At most ${count} places may be open, but ${fixed} are fixed.`,
  }),
  budgetBelowFixed: ({ budget, cost }) => ({
    cs: `Rozpočet ${budget} nestačí ani na místa, která mají zůstat: stojí ${cost}.`, en: `The budget ${budget} does not pay for the fixed places, which cost ${cost}.`,
  }),
  floorOutOfReach: ({ name, share, reachable }) => ({
    cs: `Skupina „${name}“ má mít v dosahu ${percents(share)} % lidí, ale i se všemi možnými místy jich má ${percents(reachable)} %.`,
    en: `${percents(share)} % of the group “${name}” are to be reached, but every allowed place together reaches ${percents(reachable)} %.`,
  }),
  budgetBelowCover: ({ budget, cost }) => ({
    cs: `Pokrýt všechny stojí nejméně ${cost}, rozpočet je ${budget}.`, en: `Covering everybody costs at least ${cost}, the budget is ${budget}.`,
  }),
  contradiction: ({ conditions, isSmallest }) => ({
    cs: `Tyto podmínky nejde splnit zároveň: ${conditions.map((one) => nameOf(one).cs).join(', ')}.${isSmallest ? '' : ' Některá z nich možná nevadí.'}`,
    en: `These conditions cannot be met together: ${conditions.map((one) => nameOf(one).en).join(', ')}.${isSmallest ? '' : ' Some of them may do no harm.'}`,
  }),
  timedOut: ({ bound }) => ({
    cs: `V daném čase se nenašel žádný plán${Number.isFinite(bound) ? `; žádný nemůže být lepší než ${bound}` : ''}.`,
    en: `No plan was found in time${Number.isFinite(bound) ? `; none can be better than ${bound}` : ''}.`,
  }),
  cancelled: () => ({ cs: 'Výpočet byl zrušen.', en: 'The computation was cancelled.' }),
  solverFailed: () => ({ cs: 'Řešič selhal, zkuste to prosím znovu.', en: 'The solver failed, please try again.' }),
}

/** Why there is no plan, in a sentence people can act on. Places and demand points are called by their indexes. */
export const refusalSentence = (refusal: Refusal): Sentence => (sentences[refusal.kind] as (refusal: Refusal) => Sentence)(refusal)
