/** The methods' literature: what a text names as (Author Year), in full. A DOI stands only where it is certain. */

interface Reference {
  /** How the text names it. */
  readonly mark: string;
  readonly entry: string;
}

const LITERATURE: readonly Reference[] = [
  ref(
    'Barnes & Hut 1986',
    'Barnes, J., & Hut, P. (1986). A hierarchical O(N log N) force-calculation algorithm. Nature, 324, 446–449.',
    '10.1038/324446a0',
  ),
  ref(
    'Blondel et al. 2008',
    'Blondel, V. D., Guillaume, J.-L., Lambiotte, R., & Lefebvre, E. (2008). Fast unfolding of communities in large networks. Journal of Statistical Mechanics: Theory and Experiment, P10008.',
    '10.1088/1742-5468/2008/10/P10008',
  ),
  ref(
    'Brandes 2001',
    'Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology, 25(2), 163–177.',
    '10.1080/0022250X.2001.9990249',
  ),
  ref(
    'Callon et al. 1991',
    'Callon, M., Courtial, J. P., & Laville, F. (1991). Co-word analysis as a tool for describing the network of interactions between basic and technological research. Scientometrics, 22(1), 155–205.',
    '10.1007/BF02019280',
  ),
  ref(
    'Freivalds, Dogrusoz & Kikusts 2002',
    'Freivalds, K., Dogrusoz, U., & Kikusts, P. (2002). Disconnected graph layout and the polyomino packing approach. In Graph Drawing 2001.',
  ),
  ref(
    'Grootendorst 2022',
    'Grootendorst, M. (2022). BERTopic: Neural topic modeling with a class-based TF-IDF procedure. arXiv:2203.05794.',
    '10.48550/arXiv.2203.05794',
  ),
  ref(
    'Jacomy et al. 2014',
    'Jacomy, M., Venturini, T., Heymann, S., & Bastian, M. (2014). ForceAtlas2, a continuous graph layout algorithm for handy network visualization. PLoS ONE, 9(6), e98679.',
    '10.1371/journal.pone.0098679',
  ),
  ref(
    'Leydesdorff & Park 2017',
    'Leydesdorff, L., & Park, H. W. (2017). Full and fractional counting in bibliometric networks. Journal of Informetrics, 11(1).',
  ),
  ref(
    'Noack 2009',
    'Noack, A. (2009). Modularity clustering is force-directed layout. Physical Review E, 79, 026102.',
    '10.1103/PhysRevE.79.026102',
  ),
  ref(
    'Perianes-Rodriguez, Waltman & van Eck 2016',
    'Perianes-Rodriguez, A., Waltman, L., & van Eck, N. J. (2016). Constructing bibliometric networks: A comparison between full and fractional counting. Journal of Informetrics, 10(4), 1178–1195.',
    '10.1016/j.joi.2016.10.006',
  ),
  ref(
    'Salton & Buckley 1988',
    'Salton, G., & Buckley, C. (1988). Term-weighting approaches in automatic text retrieval. Information Processing & Management, 24(5), 513–523.',
    '10.1016/0306-4573(88)90021-0',
  ),
  ref(
    'Seidman 1983',
    'Seidman, S. B. (1983). Network structure and minimum degree. Social Networks, 5(3), 269–287.',
    '10.1016/0378-8733(83)90028-X',
  ),
  ref(
    'Traag, Waltman & van Eck 2019',
    'Traag, V. A., Waltman, L., & van Eck, N. J. (2019). From Louvain to Leiden: Guaranteeing well-connected communities. Scientific Reports, 9, 5233.',
    '10.1038/s41598-019-41695-z',
  ),
  ref(
    'van Eck & Waltman 2009',
    'van Eck, N. J., & Waltman, L. (2009). How to normalize cooccurrence data? An analysis of some well-known similarity measures. Journal of the American Society for Information Science and Technology, 60(8), 1635–1651.',
    '10.1002/asi.21075',
  ),
  ref(
    'van Eck et al. 2010',
    'van Eck, N. J., Waltman, L., Dekker, R., & van den Berg, J. (2010). A comparison of two techniques for bibliometric mapping: Multidimensional scaling and VOS. Journal of the American Society for Information Science and Technology, 61(12), 2405–2416.',
    '10.1002/asi.21421',
  ),
];

function ref(mark: string, entry: string, doi?: string): Reference {
  return { mark, entry: doi === undefined ? entry : `${entry} https://doi.org/${doi}` };
}

/** The entries of what a text names, in the order of the alphabet. */
export function listLiterature(text: string): string[] {
  return LITERATURE.filter(({ mark }) => text.includes(mark)).map(({ entry }) => entry);
}
