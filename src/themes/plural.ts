/** The singular of an English noun, by rule and by a short list of what rules miss. */

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `analyses analysis,theses thesis,hypotheses hypothesis,crises crisis,syntheses synthesis,diagnoses diagnosis,
  oases oasis,prognoses prognosis,parentheses parenthesis,neuroses neurosis,metamorphoses metamorphosis,
  criteria criterion,phenomena phenomenon,automata automaton,indices index,matrices matrix,vertices vertex,
  appendices appendix,bacteria bacterium,curricula curriculum,spectra spectrum,strata stratum,symposia symposium,
  fungi fungus,stimuli stimulus,foci focus,nuclei nucleus,alumni alumnus,loci locus,larvae larva,algae alga,
  formulae formula,children child,women woman,men man,mice mouse,feet foot,teeth tooth,geese goose,oxen ox,
  lives life,wives wife,knives knife,leaves leaf,halves half,wolves wolf,shelves shelf,selves self,thieves thief,
  movies movie,cookies cookie,calories calorie,zombies zombie,ties tie,lies lie,pies pie,shoes shoe,toes toe,
  foes foe,canoes canoe,niches niche,caches cache,headaches headache,lenses lens,gases gas,biases bias,buses bus,
  causes cause,excuses excuse,muses muse,topics topic,critics critic,clinics clinic,fabrics fabric,metrics metric,
  mechanics mechanic,academics academic,epidemics epidemic,pandemics pandemic,plastics plastic,ceramics ceramic`
    .split(',')
    .map(pair => pair.trim().split(' ') as [string, string]),
);

const INVARIABLE: ReadonlySet<string> = new Set(
  `series species means news lens bias gas bus atlas canvas alias pancreas chaos ethos pathos cosmos headquarters
  aids texas christmas diabetes herpes rabies sometimes perhaps always`.split(/\s+/),
);

/** Learned plurals that compounds end in ("multicriteria", "meta-analyses", "cyanobacteria"). */
const LEARNED = /(?:analyses|syntheses|hypotheses|criteria|bacteria|algae|spectra|matrices)$/;

/** The singular of a lower-case English noun; the word itself when it is singular (status, crisis, business, economics). */
export function singularise(word: string): string {
  if (word.length < 3 || INVARIABLE.has(word)) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  const learned = word.length > 7 ? LEARNED.exec(word) : null;
  if (learned !== null) return word.slice(0, learned.index) + IRREGULAR.get(learned[0])!;
  if (!word.endsWith('s') || /(?:ss|us|is|ics)$|^.[ao]s$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word) || /[^aeo]uses$/.test(word) || /[^o]oes$/.test(word))
    return word.slice(0, -2);
  return word.slice(0, -1);
}
