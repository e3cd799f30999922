/** Conditions that may contradict one another. */
export type Condition =
  | { readonly kind: 'count', readonly count: number }
  | { readonly kind: 'budget', readonly budget: number }
  | { readonly kind: 'floor', readonly name: string }
  /** Everybody who can be reached at all is to be reached. */
  | { readonly kind: 'everyone' }

/** Where a value was found that is no answer to the question. */
export type Value = 'people' | 'cost' | 'openingCost' | 'budget' | 'count' | 'radius' | 'nearest' | 'within' | 'share'

/** Why there is no plan. */
export type Refusal =
  /** Negative, infinite, not a number or not whole where a number is counted; `at` is its index, null of a single value. */
  | { readonly kind: 'badValue', readonly of: Value, readonly at: number | null, readonly value: number }
  /** The arrays of the question do not fit together. */
  | { readonly kind: 'badShape', readonly of: 'ways' | 'openingCosts' }
  | { readonly kind: 'unknownPlace', readonly place: number }
  | { readonly kind: 'unknownDemand', readonly demand: number }
  | { readonly kind: 'doubleWay', readonly demand: number, readonly place: number }
  | { readonly kind: 'fixedAndForbidden', readonly place: number }
  /** Neither a count nor a budget limits the plan: opening everything would be the answer. */
  | { readonly kind: 'noLimit' }
  | { readonly kind: 'countBelowFixed', readonly count: number, readonly fixed: number }
  | { readonly kind: 'budgetBelowFixed', readonly budget: number, readonly cost: number }
  /** Even with every allowed place open, this part of the group is reached. */
  | { readonly kind: 'floorOutOfReach', readonly name: string, readonly share: number, readonly reachable: number }
  /** Covering everybody costs at least so much. */
  | { readonly kind: 'budgetBelowCover', readonly budget: number, readonly cost: number }
  /** Each can be met, all of them together cannot; `isSmallest` says that it is proven of no fewer of them. */
  | { readonly kind: 'contradiction', readonly conditions: readonly Condition[], readonly isSmallest: boolean }
  /** Nothing was found in time; no plan is better than the bound. */
  | { readonly kind: 'timedOut', readonly bound: number }
  | { readonly kind: 'cancelled' }
  /** The solver broke down: its own words, for the log. */
  | { readonly kind: 'solverFailed', readonly message: string }
