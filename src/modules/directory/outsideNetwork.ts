import type { ServiceCard } from './cards.ts'
import { ageBands, codesOf, relevanceOf, socialServiceKinds, type TargetGroup } from './codelists/index.ts'

/** What the rule reads of a card. */
export type Described = Pick<ServiceCard, 'serviceKind' | 'functions' | 'situations' | 'targetGroups' | 'audienceGroups' | 'ageTo'>

const kindsOutside: ReadonlySet<string> = new Set(codesOf(socialServiceKinds).filter((kind) => relevanceOf(kind) === 'none'))

/** Groups of the register that are children, young people or families. */
const groupsInside: readonly TargetGroup[] = ['families', 'youth_6_26', 'care_leavers']

/** The last year of the ages that people choose from. */
const lastYoungYear = Math.max(...codesOf(ageBands).map((band) => ageBands[band].to))

/** Whether the code is a kind of social services that does not concern children and families by itself. */
const isKindOutside = (code: string | null): boolean => code !== null && kindsOutside.has(code)

/**
 * Whether a service stands outside the network for children and families: the one rule. The relevance of its kind is `none`
 * (a home for older people, an overnight shelter) and nothing on its card says otherwise:
 * - no function of help and no life situation; such kinds have none by themselves, so one that is there was ticked by somebody;
 * - no group of children, young people or families from the register;
 * - no group of this network at all: registers do not know them, whoever ticked one took the service in;
 * - it is not only for people up to the last year of our ages: a day centre for people from 3 to 18 is help for children whatever
 *   its kind. A register that says „any age“ says nothing of children, so the lower year decides nothing.
 *
 * A card is never lost by it: lists and search leave it out until they are asked, its page, its register and its queues stay.
 */
export const isOutsideNetwork = ({ serviceKind, functions, situations, targetGroups, audienceGroups, ageTo }: Described): boolean =>
  isKindOutside(serviceKind) && functions.length + situations.length + audienceGroups.length === 0
  && !groupsInside.some((group) => targetGroups.includes(group)) && (ageTo === null || ageTo > lastYoungYear)

/** What a search or a list was asked: whether for services outside the network too, and for which kind. */
export interface OutsideAsked { readonly withOutside: boolean, readonly kind: string | null }

/** Services outside the network are left out, unless somebody wants them or asks for exactly such a kind. */
export const hidesOutside = ({ withOutside, kind }: OutsideAsked): boolean => !withOutside && !isKindOutside(kind)
