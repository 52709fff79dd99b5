/** The words that invented references are made of: parts of labelled references, and places, houses and bodies that those lack. */
import type { Gold } from './gold.ts';

export const CITIES =
  'Berlin|Gaza|Amman|Dhaka|Santiago de Chile|Bogotá|Cape Town|Nairobi|Seoul|Taipei|Chur|Neuchâtel|Olten|Neuwied|Montclair, N.J.|Worms|Dortmund|Essen|Halle|Freiburg|Freiburg im Breisgau|Lengerich|Chichester|Malden, MA|Aldershot|Harmondsworth|Washington|Baltimore|Reading, MA|North Holland|Upper Saddle River, NJ|Berlin|München|Wien|Zürich|Hamburg|Frankfurt a.M.|Frankfurt am Main|Frankfurt/M.|Frankfurt/Main|Köln|Leipzig|Stuttgart|Göttingen|Opladen|Wiesbaden|Weinheim|Tübingen|Münster|Bielefeld|Baden-Baden|Weinheim/Basel|Bern|London|New York|Oxford|Cambridge|Cambridge, MA|Cambridge, Mass.|Cambridge/Mass.|Chicago|Princeton, NJ|Boston|Paris|Lyon|Madrid|Barcelona|México|Buenos Aires|Lisboa|São Paulo|Rio de Janeiro|Porto Alegre|Warszawa|Kraków|Poznań|Praha|Budapest|București|Bucharest|Roma|Milano|Bologna|Amsterdam|Leiden|Brussels|Bruxelles|Stockholm|Oslo|Copenhagen|Helsinki|Washington, D.C.|Washington, DC|Berkeley|Los Angeles|Stanford, CA|Thousand Oaks, CA|New Haven|Ithaca, NY|Philadelphia|Hillsdale, NJ|Mahwah, NJ|Aldershot|Basingstoke|Edinburgh|Dublin|Sydney|Melbourne|Toronto|Tokyo|Beijing|Singapore|New Delhi|Moskva|St. Petersburg|Hoboken|Englewood Cliffs, NJ'.split(
    '|',
  );
export const HOUSES =
  'Springer|VS Verlag|VS Verlag für Sozialwissenschaften|Suhrkamp|Campus|Campus Verlag|Leske + Budrich|Leske & Budrich|Westdeutscher Verlag|Juventa|Beltz|Nomos|transcript|Oldenbourg|Beck|Fischer|Rowohlt|Reclam|Enke|Hogrefe|Huber|Lit|de Gruyter|Mohr Siebeck|Mohr|Kohlhammer|Routledge|Sage|SAGE Publications|Polity Press|Oxford University Press|Cambridge University Press|Harvard University Press|MIT Press|The MIT Press|University of Chicago Press|Princeton University Press|Yale University Press|Wiley|John Wiley & Sons|Academic Press|Elsevier|Palgrave Macmillan|Macmillan|Penguin|Norton|Basic Books|Free Press|Blackwell|Edward Elgar|Ashgate|Peter Lang|Gallimard|Seuil|Minuit|La Découverte|L’Harmattan|Presses Universitaires de France|PUF|Armand Colin|Alianza|Ariel|Siglo XXI|Fondo de Cultura Económica|Paidós|Vozes|Cortez|Atlas|Martins Fontes|Zahar|PWN|Scholar|Znak|Eigenverlag|Bundeszentrale für politische Bildung|Bundesministerium für Bildung|World Bank|Holt|McGraw-Hill|Addison-Wesley|Prentice Hall|Erlbaum'.split(
    '|',
  );
export const BODIES =
  'OECD|WHO|UNESCO|UNICEF|World Bank|IMF|ILO|Eurostat|NASA|CDC|FAO|BMBF|GUS|INE|IBGE|European Commission|Europäische Kommission|Statistisches Bundesamt|Bundesministerium für Bildung und Forschung|Ministry of Health|United Nations|World Health Organization|National Institute of Statistics|Commission of the European Communities|Office for National Statistics|American Psychological Association|Deutscher Bundestag|Conseil de l’Europe|Ministerio de Educación|Ministério da Saúde|Institute of Medicine|National Research Council|The Economist|Der Spiegel|Census Bureau|Bundesagentur für Arbeit|International Energy Agency|Główny Urząd Statystyczny|Royal Society'.split(
    '|',
  );
export const SERIES =
  'Working Paper|Working Papers|Discussion Paper|Discussion Papers|Issue Paper|Occasional Paper|Policy Brief|Policy Research Working Paper|Research Report|Higher Education Report|Technical Note|Materialien|Arbeitspapier|Arbeitspapiere|Schriftenreihe|Berichte|Beiträge|Studien|Cahiers|Cadernos|Cuadernos|Documento de trabajo|Lecture Notes in Physics|Lecture Notes in Mathematics|Graduate Texts|Papers'.split(
    '|',
  );
const GERMAN = /\b(?:der|die|das|und|für|zur|zum|im|des|eine?)\b/u;

export interface Pools {
  readonly families: readonly string[];
  readonly givens: readonly string[];
  readonly titles: readonly string[];
  readonly german: readonly string[];
  readonly journals: readonly string[];
  readonly books: readonly string[];
  readonly houses: readonly string[];
}

/** What references are invented from: the parts of labelled ones, and houses that they lack. */
export function gather(golds: readonly Gold[]): Pools {
  const keep = (values: readonly (string | undefined)[], test: RegExp): string[] =>
    [...new Set(values)].filter((value): value is string => value !== undefined && test.test(value));
  const authors = golds.flatMap(gold => gold.gold.authors ?? []);
  const titles = keep(
    golds.map(gold => gold.gold.title),
    /^[\p{Lu}"“][^.]{12,160}$/u,
  );
  return {
    families: keep(
      authors.map(name => name.family),
      /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}?[\p{L}’'-]+){0,2}$/u,
    ),
    givens: keep(
      authors.map(name => name.given),
      /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?$/u,
    ),
    titles,
    german: titles.filter(title => GERMAN.test(title)),
    journals: keep(
      golds.map(gold => (gold.gold.volume ? gold.gold.container : undefined)),
      /^\p{Lu}.{3,90}\p{L}\)?$/u,
    ),
    books: keep(
      golds.map(gold => (gold.gold.volume ? undefined : gold.gold.container)),
      /^(?!In\b)\p{Lu}.{5,120}\p{L}$/u,
    ),
    houses: [
      ...HOUSES,
      ...keep(
        golds.map(gold => gold.gold.publisher),
        /^\p{Lu}[^,]{2,50}\p{L}$/u,
      ),
    ],
  };
}
