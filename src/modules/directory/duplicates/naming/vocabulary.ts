import { stem } from '#core/text/stem.ts'

const stemsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(stem))

/** Words that say only that somebody is there: one instead of another tells of no other organisation. */
export const plainWords = stemsOf(`
  centrum středisko spolek sdružení klub nadace nadační fond zařízení rodinné rodičovské mateřské dobrovolnické komunitní kontaktní
  nízkoprahové skautské junák farní oblastní služby organizace společnost ústav`)

/** What a part of a bigger whole is called: whoever adds it, or differs after it, tells of a part. */
export const partWords = stemsOf(`
  pobočka odloučené detašované jídelna družina internát oddělení odbor policie pracoviště`)

/** Added to a name they make another one of it: „umělecká škola“ is no school with a longer name, „městská knihovna“ no town. */
export const changingWords = stemsOf(`
  umělecká speciální večerní zubní horní dolní nová stará velká malá vyšší střední knihovna charita`)

/** Words many names are made of: alone they say nothing of one organisation. */
export const commonWords = new Set([...plainWords, ...partWords, ...changingWords, ...stemsOf(`
  škola školka mateřská základní gymnázium akademie dům domov poradna diakonie městský město obecní obec krajský úřad kraj
  sociální děti dítě mládež rodiče rodina senioři terénní odborné nemocnice ordinace ambulance mudr mgr ing bc phdr praktický
  lékař dětský pomoc program zdravotní sbor dobrovolných hasičů služba český okresní soud péče podpora poradenství místní`)])
