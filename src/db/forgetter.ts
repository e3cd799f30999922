import type { Forgotten } from '#core/text/forgetting.ts'
import type { WrittenPlace } from '#core/text/writtenPlaces.ts'
import type { PersonId } from '#core/ids.ts'
import type { Tx } from './connection.ts'

/** How a room forgets somebody in all its texts, inside the transaction of who asks. */
export type Forgetter = (tx: Tx, forgotten: Forgotten, by: PersonId | null) => Promise<readonly WrittenPlace[]>
