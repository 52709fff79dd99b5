/** Words that scholarly titles share in every field: they frame a subject, they do not name one. All in the singular. */

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Frames of a title: a phrase ends before them and begins after them. */
export const FRAMING_WORDS = words(`
  abstract account addendum agenda answer aspect attempt bibliography case commentary comment comparison conclusion
  consideration contribution critique debate editorial erratum essay evidence example exploration finding future
  guide guideline handbook hint illustration implication inquiry insight introduction investigation issue kind lack lesson limit
  limitation look manual matter means need note notion number overview observation outline paper past pdf possibility preface
  present problem proposal prospect puzzle question reason recommendation reflection rejoinder remark reply report respect result
  role roadmap sourcebook summary survey symposium textbook thing thought topic trend tutorial type use variety way lot degree extent

  applicable appropriate brief certain clear closer complete comprehensive conceptual crucial current descriptive different
  difficult diverse divergent empirical exploratory explorative good great important improved interesting key large larger
  last latest little longer main major necessary novel numerous overall particular possible preliminary previous promising
  proper proposed provisional recent relevant selected several significant similar simple smaller so-called suitable systematic
  theoretical typical unique useful usual valuable various

  able add address aim allow analyse analyze analysing analyzing apply applying argue article ask assess assessing associate become
  bring call can carried categorizing categorising characterizing characterising clarifying collect combine combining compare comparing
  compete concern conclude conceptualizing conceptualising conduct confirm consider considering consist contrast contribute creating
  deal define defining demonstrate depend describe describing determining detecting develop differ discover discovering
  discuss discussing do draw drawing drive effectively embrace emerge enable encourage engage enhance enhancing ensure establish estimate
  estimating evaluate evaluated evaluating examine examined examining exist expand explain explaining explicating explore
  exploring extend extending find focus follow follow-up fulfilling gain gaining get give given go going grow
  help highlight identify identified identifying illustrate implement implementing improve improving include including increase
  increasing increasingly indicate interpreting introduce introducing investigate investigated investigating involve
  know known lead leading make made making managing meet mitigate moving obtain occur offer overcome
  overcoming perform placing predict predicting prevent promote promoting propose prove provide provided providing putting reach reached
  reconsidering reconsider reducing refer relate reconciling remain require resolving respond responding rethinking reveal reviewed
  reviewing revise revising revisit revisited revisiting seek seem seen select shape show shown solving striking
  studied studying suggest take taking tell toward try trying turn understand understanding unpacking using utilizing utilising want

  anymore approximately commonly currently easily fully generally highly largely mainly mostly particularly positively
  potentially previously primarily rapidly recently relatively respectively significantly similarly simply specifically strongly
  successfully typically usually widely
`);

/** Nouns of doing research: a term cannot begin with one, nor consist of them. */
export const RESEARCH_NOUNS = words(`
  advance advantage aim analysis antecedent application approach area argument assessment assumption attribute background barrier
  basis category cause challenge chapter character characteristics characteristic choice component concept condition consequence construct context
  correlate criterion description determinant development difference difficulty dimension direction discipline discussion domain driver
  effect effectiveness element estimate evaluation evolution examination existence experience explanation factor
  failure feature figure formation foundation framework function hypothesis idea identification impact importance improvement
  indicator influence instrument interpretation item level limitation list literature material measure measurement mechanism method
  methodology mode model motive nature objective occurrence outcome paradigm parameter part path pathway pattern perspective
  phase phenomenon point practice prediction predictor presence principle proceeding proportion proposition purpose
  range relation relationship relevance requirement research researcher review scope set side significance solution source stage statement
  step strategy structure study style synthesis technique tendency theory title tool understanding validation variable
  variation version view volume year yearbook decade
`);

/** Adjectives of any subject: with nothing but nouns of research they make no term. */
export const GENERAL_ADJECTIVES = words(`
  alternative basic broad common comparative contemporary critical effective emergent emerging essential fundamental general
  innovative integrated integrative modern new old practical primary secondary special specific successful traditional vital whole wide
  multiple single early late high higher lower greater low small big long short
`);

/** Nouns of every subject: they name one only with another word. */
export const GENERAL_NOUNS = words(`
  ability absence acceptance access accuracy action activity actor age amount attention behavior benefit century change class combination configuration construction course creation data day decision design
  discourse distribution diversity dynamics economy edition effort emergence environment event expansion expression field force form founding future gap goal good
  group history home information initiative input intensity interaction interest intersection intervention interview job
  life line link logic management manner member month motivation movement name operation opinion opportunity option order orientation
  output people period person place plan policy position potential priority procedure process product production program project
  property protocol quality rate resource response rise risk sample scale school science sector sequence series service site size skill
  society space standard state statistics status strength subject success support system task technology term test time trade-off transfer
  transition treatment unit usage user validity value vision word work world
  addition adjustment agreement appearance arrangement association author availability base beginning calculation capacity case
  chain channel characterization circumstance claim collection combine comparability computation conception connection constant constraint
  content core correlation cost coverage creator degradation density dependence detection determination diagram discovery element enhancement
  entity error estimation expectation explanation extreme fact family fashion feature frequency gain generation gradient half hand head
  height hour ingredient integration intention label layer length linkage location loss magnitude mean minute mixture modification
  momentum node object obstruction occasion origin package page pair panel part patch peak phd phenomenon portion power practitioner preparation
  presence probability profile progress publication quantity radius ratio reader reality reduction reference regime replacement restriction
  root round route scenario scheme scholar section selection sense sensitivity separation shape share shift shortcoming site speed star
  subset substance suitability supply surface symptom tension text thesis thickness unity update variability variant volume weakness
  weight width zone
  addictive direct dynamic foreign linear nonlinear positive static strong weak
  human female male adult animal aged infant
  man woman country nation region city individual firm company enterprise business organization corporation venture industry
  market customer consumer employee worker manager owner founder partner institution agency government public
`);

/** Nouns for an organisation: after a phrase that is a noun already they add nothing ("digital native firms"). */
export const ORGANISATION_NOUNS = words('firm company enterprise business corporation organization');

/** Kinds of organisation that say more than that: after such a phrase they are a theme of their own. */
export const ORGANISATION_KINDS = words('venture startup sme multinational exporter');

/** Second halves of compounds: a term cannot begin with one, even where the hyphen is missing. */
export const COMPOUND_ENDINGS = words(
  'based driven oriented related sized specific intensive led wide style like',
);

/** Participles that no ending tells: they end phrases but head none. */
export const IRREGULAR_PARTICIPLES = words(`
  begun born bought bound bred brought built chosen done drawn driven fed felt found given gone grown held hidden kept known laid
  lain led left lent lost made meant met overcome paid proven put read risen run said seen sent set shown sold sought spent
  spoken sprung struck sung sunk swept taken taught told understood won worn woven written
`);
