import type { Method } from '#core/methods/method.ts'
import { degreeAssortativity, sectorAssortativity } from './assortativity.ts'
import { betweenness, betweennessShare, tieBetweenness } from './betweenness.ts'
import { brokerage } from './brokerage.ts'
import { betweennessCentralisation, connectedness, degreeCentralisation, tieEfficiency } from './centralisation.ts'
import { closenessInComponent, closenessWassermanFaust, harmonicCentrality, harmonicMean } from './closeness.ts'
import { averageClustering, localClustering, transitivity } from './clustering.ts'
import { louvain, modularity } from './communities.ts'
import { components, strongComponents } from './components.ts'
import { coreNumbers } from './cores.ts'
import { cutPoints } from './cutPoints.ts'
import { degreeCentrality, degrees, strengths } from './degree.ts'
import { density, tiesBetweenSectors } from './density.ts'
import { eigenvectorCentrality } from './eigenvector.ts'
import { eiIndex, homophily } from './mixing.ts'
import { networkOf, withoutWeights } from './network.ts'
import { pageRank } from './pageRank.ts'
import { dyadCensus, reciprocity } from './reciprocity.ts'
import { sampledBetweenness } from './sampledBetweenness.ts'
import { constraint, effectiveSize } from './structuralHoles.ts'
import { suggestedTies } from './suggestions.ts'
import { triadCensus } from './triads.ts'

/** How those who help are tied to each other. Figures describe ties, never how good anybody is. */
export const graphMethods = {
  network: {
    label: { cs: 'Síť spolupráce', en: 'Network of cooperation' },
    question: {
      cs: 'Kdo s kým spolupracuje a co se do výpočtů počítá?',
      en: 'Who cooperates with whom, and what do the computations count?',
    },
    page: 'sit-spoluprace.md',
    source: 'Wasserman, Faust (1994), Social Network Analysis, kap. 3–4',
    functions: { networkOf, withoutWeights },
  },
  density: {
    label: { cs: 'Hustota celku a mezi rezorty', en: 'Density, whole and between sectors' },
    question: {
      cs: 'Kolik z možných vazeb v síti opravdu je, celkem a mezi kterými rezorty?',
      en: 'How many of the possible ties are there, in the whole and between which sectors?',
    },
    page: 'hustota.md',
    source: 'Wasserman, Faust (1994), Social Network Analysis, kap. 4',
    functions: { density, tiesBetweenSectors },
  },
  reciprocity: {
    label: { cs: 'Vzájemnost, dvojice a trojice', en: 'Reciprocity, dyads and triads' },
    question: {
      cs: 'Jsou vazby, které uvedla jedna strana, opětované?',
      en: 'Are ties stated by one side returned by the other?',
    },
    page: 'vzajemnost.md',
    source: 'Holland, Leinhardt (1976), Sociological Methodology 7, 1–45; Batagelj, Mrvar (2001), Social Networks 23, 237–243',
    functions: { reciprocity, dyadCensus, triadCensus },
  },
  degree: {
    label: { cs: 'Počet a síla vazeb', en: 'Number and strength of ties' },
    question: {
      cs: 'Kolik vazeb kdo má a drží síť na několika málo z nich?',
      en: 'How many ties has everyone, and does the network hang on a few of them?',
    },
    page: 'pocet-vazeb.md',
    source: 'Freeman (1978), Social Networks 1, 215–239; Barrat et al. (2004), PNAS 101, 3747–3752; Krackhardt (1994)',
    functions: {
      degrees, strengths, degreeCentrality, degreeCentralisation, betweennessCentralisation, connectedness,
      tieEfficiency,
    },
  },
  betweenness: {
    label: { cs: 'Mezilehlost', en: 'Betweenness' },
    question: {
      cs: 'Přes koho vedou nejkratší cesty mezi ostatními?',
      en: 'Through whom do the shortest ways between the others lead?',
    },
    page: 'mezilehlost.md',
    source: 'Freeman (1977), Sociometry 40, 35–41; Brandes (2001), J. Math. Sociology 25, 163–177; Geisberger, Sanders, Schultes (2008)',
    functions: { betweenness, betweennessShare, tieBetweenness, sampledBetweenness },
  },
  closeness: {
    label: { cs: 'Blízkost', en: 'Closeness' },
    question: {
      cs: 'Kdo to má ke všem ostatním blízko?',
      en: 'Who is near to everybody else?',
    },
    page: 'blizkost.md',
    source: 'Freeman (1978), Social Networks 1, 215–239; Wasserman, Faust (1994), s. 201; Marchiori, Latora (2000)',
    functions: { closenessInComponent, closenessWassermanFaust, harmonicCentrality, harmonicMean },
  },
  eigenvector: {
    label: { cs: 'Vazby na propojené (vlastní vektor, PageRank)', en: 'Ties to the well-tied (eigenvector, PageRank)' },
    question: {
      cs: 'Kdo má vazby na ty, kdo sami mají mnoho vazeb?',
      en: 'Who has ties to those who have many ties themselves?',
    },
    page: 'vazby-na-propojene.md',
    source: 'Bonacich (1987), American Journal of Sociology 92, 1170–1182; Page, Brin (1998), Computer Networks 30, 107–117',
    functions: { eigenvectorCentrality, pageRank },
  },
  cohesion: {
    label: { cs: 'Soudržnost: části, jádra, slabá místa', en: 'Cohesion: parts, cores, weak points' },
    question: {
      cs: 'Drží síť pohromadě a kde by se rozpadla, kdyby někdo odešel?',
      en: 'Does the network hold together, and where would it fall apart if somebody left?',
    },
    page: 'soudrznost.md',
    source: 'Tarjan (1972), SIAM J. Computing 1, 146–160; Seidman (1983), Social Networks 5, 269–287; Batagelj, Zaveršnik (2003)',
    functions: { components, strongComponents, coreNumbers, cutPoints },
  },
  clustering: {
    label: { cs: 'Shlukování', en: 'Clustering' },
    question: {
      cs: 'Znají se moji partneři i mezi sebou?',
      en: 'Are my partners tied to each other?',
    },
    page: 'shlukovani.md',
    source: 'Watts, Strogatz (1998), Nature 393, 440–442; Newman (2003), SIAM Review 45, 167–256',
    functions: { localClustering, averageClustering, transitivity },
  },
  structuralHoles: {
    label: { cs: 'Strukturní mezery', en: 'Structural holes' },
    question: {
      cs: 'Dosáhne organizace svými vazbami do různých kruhů, nebo pořád do téhož?',
      en: 'Do an organisation’s ties reach different circles, or the same one again and again?',
    },
    page: 'strukturni-mezery.md',
    source: 'Burt (1992), Structural Holes; Borgatti (1997), Connections 20, 35–38',
    functions: { constraint, effectiveSize },
  },
  brokerage: {
    label: { cs: 'Role v propojování rezortů', en: 'Roles in connecting sectors' },
    question: {
      cs: 'Kdo propojuje rezorty?',
      en: 'Who connects sectors?',
    },
    page: 'kdo-propojuje-rezorty.md',
    source: 'Gould, Fernandez (1989), Sociological Methodology 19, 89–126',
    functions: { brokerage },
  },
  mixing: {
    label: { cs: 'Uvnitř rezortů a napříč', en: 'Inside sectors and across' },
    question: {
      cs: 'Drží se rezorty každý svého, nebo spolupracují napříč?',
      en: 'Do sectors keep to themselves, or do they cooperate across?',
    },
    page: 'uvnitr-a-napric.md',
    source: 'Krackhardt, Stern (1988), Social Psychology Quarterly 51, 123–140; Coleman (1958); Newman (2003), Phys. Rev. E 67, 026126',
    functions: { eiIndex, homophily, sectorAssortativity, degreeAssortativity },
  },
  communities: {
    label: { cs: 'Skupiny', en: 'Groups' },
    question: {
      cs: 'Dělí se síť na skupiny, které spolupracují hlavně mezi sebou?',
      en: 'Does the network fall into groups that cooperate mainly among themselves?',
    },
    page: 'skupiny.md',
    source: 'Blondel et al. (2008), J. Stat. Mech. P10008; Newman, Girvan (2004), Phys. Rev. E 69, 026113; Leicht, Newman (2008)',
    functions: { louvain, modularity },
  },
  suggestedTies: {
    label: { cs: 'Vazby, které by se nabízely', en: 'Ties that would suggest themselves' },
    question: {
      cs: 'Kdo spolu nespolupracuje, ač mají společné partnery?',
      en: 'Who does not cooperate although they have partners in common?',
    },
    page: 'nabizejici-se-vazby.md',
    source: 'Liben-Nowell, Kleinberg (2007), JASIST 58, 1019–1031; Adamic, Adar (2003), Social Networks 25, 211–230; Zhou et al. (2009)',
    functions: { suggestedTies },
  },
} as const satisfies Readonly<Record<string, Method>>
