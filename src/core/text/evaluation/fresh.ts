/**
 * Families that occur in neither half, written after the rules were finished and measured once:
 * the honest figure for words nobody thought of. Same notation as the meeting pairs.
 */
export const freshMeeting = `
kniha knihy, kniha knížka, kancelář kancelářský, radnice radnici, starosta starostové, zastupitel zastupitelstvo
vesnice vesnický, ulice uličky, cesta cestovní, autobus autobusový, vlak vlaky, peníze penězi, příspěvek příspěvky
zaměstnání zaměstnanec, zaměstnavatel zaměstnavatelé, nezaměstnaný nezaměstnanost, rekvalifikace rekvalifikační
zákon zákonný, zákonný zákonem, právník právnický, smlouva smluvní, smlouvy smluv, žádost žádosti, podpora podpořit
senior senioři, babička babičky, dědeček dědečka, sourozenec sourozenci, manžel manželka, manželství manželský
spor spory, hádka hádky, konflikt konfliktní, agrese agresivní, vztek vzteku, trest trestný, krádež krádeže
porucha poruchy, pozornost pozornosti, řeč řeči, vývoj vývojový, hračka hračky, sport sportovní, hudba hudební
cvičení cvičením, tělocvik tělocviku, výlet výlety, prázdniny prázdnin, oběd obědy, jídlo jídla, strava stravování
nájem nájemní, nájemník nájemníci, ubytovna ubytovny
noclehárna nocleháren, bezdomovec bezdomovci, bezdomovectví bezdomovec
telefon telefonický, internet internetový, zpráva zprávy, schůzka schůzky, setkat setkání, supervize supervizní
úleva úlevy, očkování očkovat, porodnice porodnici, miminko miminka, kojenec kojenci, předškolák předškolní
romský Romové, ukrajinský Ukrajina, jazyk jazykový, kultura kulturní, církev církevní, kostel kostely
svěření svěřený, styk styku, osvojení osvojitel, adopce adoptivní, hostitel hostitelský, návštěva návštěvy
gambling gambler, alkohol alkoholik, kouření kouřit, herna herny, sázka sázky, počítač počítačový
`
export const freshDistinct = `
kniha knír, radnice radost, ulice úl, cesta čest, autobus autor, vlak vlas, peníze penze, příspěvek příspěví
zákon zákop, zákon základ, právník pravidlo, smlouva smůla, žádost žádný, podpora podpis, trest trestnat
senior senát, manžel manžeta, spor sport, spor spora, hádka hadice, konflikt konfekce, vztek vztah, agrese agrární
řeč řeka, řeč řecký, vývoj výboj, hračka hrad, hudba huba, sport spor, výlet výlev, oběd oběť, jídlo jízda
nájem zájem, nájemník námořník, strava stráva, strava stavba, telefon televize, zpráva správa, schůzka schůdky
kostel kost, jazyk jezero, kultura kult, církev cirkulace, styk styl, osvojení osvětlení, návštěva návrat
herna hernie, sázka sazba, počítač počet, kouření kování
úleva ulice, porodnice porota, miminko minimum, cvičení cvrček
otrok otruby, hrad hrát, list lístek, lístek lískový, vina vinař, víno vina, vir víra, víra výr
kolo kolej, kolej kolega, liška list, malý malíř, malíř málo, paní pán, pravda právo, ruka ručník, večer včera
stav stavba, strop strup, stůl stolička, voda vodič, vedoucí voda, vlast vlastní, zima zámek, zub zubr, účel učit
`
