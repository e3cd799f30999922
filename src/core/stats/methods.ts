import type { Method } from '#core/methods/method.ts'
import { cronbachAlpha } from './alpha.ts'
import { association } from './association.ts'
import { independence } from './chiSquare.ts'
import { crossTable } from './crossTable.ts'
import { fisherExact } from './fisher.ts'
import { frequencies } from './frequencies.ts'
import { clopperPearsonInterval, meanInterval, wilsonInterval } from './intervals.ts'
import { kAnonymity } from './kAnonymity.ts'
import { kruskalWallis } from './kruskalWallis.ts'
import { likertSummary } from './likert.ts'
import { mannWhitney } from './mannWhitney.ts'
import { netPromoterScore } from './netPromoter.ts'
import { quantile } from './quantiles.ts'
import { spearman } from './spearman.ts'

export const statsMethods = {
  frequencies: {
    label: { cs: 'Četnosti', en: 'Frequencies' },
    question: { cs: 'Kolik lidí odpovědělo jak a kolik jich neodpovědělo?', en: 'How many people gave each answer, and how many gave none?' },
    page: 'cetnosti.md',
    source: 'běžná definice',
    functions: { frequencies },
  },
  quantiles: {
    label: { cs: 'Kvantily', en: 'Quantiles' },
    question: { cs: 'Pod jakou hodnotou leží polovina, čtvrtina nebo jiný díl odpovědí?', en: 'Below what value lies a half, a quarter or another share of the answers?' },
    page: 'kvantily.md',
    source: 'Hyndman, R. J., Fan, Y. (1996), The American Statistician 50, 361–365',
    functions: { quantile },
  },
  intervals: {
    label: { cs: 'Průměr, podíl a jejich intervaly', en: 'Mean, share and their intervals' },
    question: { cs: 'Jak přesně víme průměr nebo podíl, když odpověděla jen část lidí?', en: 'How exactly do we know a mean or a share when only some people answered?' },
    page: 'prumery-a-intervaly.md',
    source: 'Student (1908); Wilson, E. B. (1927); Clopper, C. J., Pearson, E. S. (1934)',
    functions: { meanInterval, wilsonInterval, clopperPearsonInterval },
  },
  association: {
    label: { cs: 'Souvislost dvou otázek', en: 'Two questions against each other' },
    question: { cs: 'Odpovídají na jednu otázku jinak ti, kdo jinak odpověděli na druhou?', en: 'Do people who answered one question differently answer another one differently too?' },
    page: 'souvislost-dvou-otazek.md',
    source: 'Pearson, K. (1900); Yates, F. (1934); Fisher, R. A. (1935); Mehta, C. R., Patel, N. R. (1983); Haberman, S. J. (1973); Cramér, H. (1946)',
    functions: { crossTable, independence, fisherExact, association },
  },
  likert: {
    label: { cs: 'Škála souhlasu', en: 'Scale of agreement' },
    question: { cs: 'Kam se kloní odpovědi na škále od nesouhlasu k souhlasu?', en: 'Which way do answers on a scale from disagreement to agreement lean?' },
    page: 'skala-souhlasu.md',
    source: 'Likert, R. (1932); Heiberger, R. M., Robbins, N. B. (2014), Journal of Statistical Software 57(5)',
    functions: { likertSummary },
  },
  netPromoterScore: {
    label: { cs: 'Doporučili by (NPS)', en: 'Net Promoter Score' },
    question: { cs: 'O kolik je víc těch, kdo by doporučili, než těch, kdo by nedoporučili?', en: 'How many more would recommend than would not?' },
    page: 'doporuceni-nps.md',
    source: 'Reichheld, F. F. (2003), Harvard Business Review 81(12), 46–54',
    functions: { netPromoterScore },
  },
  cronbachAlpha: {
    label: { cs: 'Spolehlivost škály (Cronbachovo alfa)', en: 'Reliability of a scale (Cronbach’s alpha)' },
    question: { cs: 'Měří položky škály totéž, takže je lze sečíst?', en: 'Do the items of a scale measure one thing, so that they can be added up?' },
    page: 'cronbachovo-alfa.md',
    source: 'Cronbach, L. J. (1951), Psychometrika 16, 297–334',
    functions: { cronbachAlpha },
  },
  rankTests: {
    label: { cs: 'Testy podle pořadí', en: 'Tests by ranks' },
    question: { cs: 'Odpovídají skupiny výš, nebo níž, a rostou dvě odpovědi spolu?', en: 'Do groups answer higher or lower, and do two answers rise together?' },
    page: 'testy-podle-poradi.md',
    source: 'Spearman, C. (1904); Mann, H. B., Whitney, D. R. (1947); Kruskal, W. H., Wallis, W. A. (1952)',
    functions: { spearman, mannWhitney, kruskalWallis },
  },
  kAnonymity: {
    label: { cs: 'K-anonymita', en: 'k-anonymity' },
    question: { cs: 'Dá se z toho, co o lidech zveřejníme, poznat jeden člověk?', en: 'Can one person be told from what is published about people?' },
    page: 'k-anonymita.md',
    source: 'Sweeney, L. (2002), International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 10, 557–570',
    functions: { kAnonymity },
  },
} as const satisfies Readonly<Record<string, Method>>
