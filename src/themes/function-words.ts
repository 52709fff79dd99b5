/** Closed-class words by language: they bound phrases, and their counts tell the language of a title. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** ISO 639-1 code -> articles, prepositions, conjunctions, pronouns, auxiliaries, and adverbs of no content. */
export const FUNCTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    words(`a about above according across after again against ahead all almost along already also although always am amid
      among amongst an and another any anyone anything are around as at away back be became because become becomes becoming
      been before behind being below beneath beside besides better between beyond both but by can cannot could did do does
      doing don done down due during each either else enough especially ever every everyone everything except few fewer for
      forth from further furthermore had has have having he hence her here hers herself him himself his how however i if in
      indeed inside instead into is it its itself just least less let lets like many may me might mine more moreover most much must my
      myself near nearly neither never nevertheless no nobody none nor not nothing now of off often on once one ones only
      onto or other others otherwise ought our ours ourselves out outside over own per perhaps quite rather really
      regarding same shall she should since so some someone something sometimes somewhat soon still such than that the
      their theirs them themselves then there thereby therefore these they this those though through throughout thus to
      together too toward towards two under underneath unless unlike until unto up upon us versus very via vs was we well were
      what whatever when whenever where whereas whereby wherein whether which whichever while whilst who whoever whom whose
      why will with within without would yes yet you your yours yourself yourselves
      three four five six seven eight nine ten first second third`),
  ],
  [
    'de',
    words(`ab aber als am an auch auf aus bei beim bis da damit dann das dass dem den denn der deren des dessen die dies diese
      diesem diesen dieser dieses doch durch ein eine einem einen einer eines er es für gegen hat ihr ihre ihrem ihren ihrer
      im in ins ist kein keine man mehr mit nach nicht noch nur ob oder ohne sehr sein seine seinem seinen seiner seit
      sich sie sind so sowie über um und unter vom von vor war was wenn wer werden wie wir wird zu zum zur zwischen`),
  ],
  [
    'fr',
    words(`à afin ainsi alors après au aux avec avant car ce ces cet cette chez comme comment contre dans de depuis des
      deux dont du elle elles en entre est et été être eux face il ils je la le les leur leurs lors lui mais même ne ni nos
      notre nous on ont ou où par pas pendant plus pour pourquoi quand que quel quelle quelles quels qui quoi sa sans selon
      ses si son sont sous sur tous tout toute toutes un une vers vos votre vous`),
  ],
  [
    'es',
    words(`a al algunas algunos ante antes aquel así aún bajo cada como cómo con contra cual cuando de del desde donde dos
      durante e el él ella ellas ellos en entre era es esa ese eso esta está estas este esto estos fue ha hacia han hasta hay
      la las le les lo los más mediante mi muy ni no nos o otra otras otro otros para pero por porque que qué quien se según
      ser si sí sin sobre son su sus también tras tu un una unas uno unos y ya`),
  ],
  [
    'pt',
    words(`a à ainda ao aos apenas após as às até cada com como contra da das de dela dele delas deles desde do dos durante e é
      ela elas ele eles em entre era essa esse esta está este foi há isso já lhe mais mas mediante na nas não nem no nos o os
      ou para pela pelas pelo pelos por porque quando que quem são se sem ser seu seus sob sobre sua suas também um uma umas
      uns`),
  ],
  [
    'pl',
    words(`a aby ale albo bez być by był była było były ci co czy dla do gdy gdzie i ich ile im inne innych ja jak jako jego jej
      jest jeszcze już każdy kiedy kto która które którego której który których którym lecz lub ma między na nad nie nich nim
      niż o od oraz pod po poza przed przez przy są się swoich ta tak także tam te tego tej ten to tych tylko tym u w wobec
      według we wraz z za ze że`),
  ],
]);

/** Words that can join the two halves of one term ("theory of planned behaviour", "mergers and acquisitions"). */
export const LINKING_WORDS: ReadonlySet<string> = new Set(['of', 'and']);

/** A word right before one of these is a verb: "managing the firm". */
export const DETERMINERS: ReadonlySet<string> = words(
  'a an the their its his her our your my this that these those how what',
);

/** A word right after one of these is a verb: "we see". "To" is left out: it is a preposition as often. */
export const VERB_LEADERS: ReadonlySet<string> = words(
  'can cannot could may might must shall should will would we they he she i who not do does did',
);

export const BE: ReadonlySet<string> = words('is are was were be been being become becomes became');
export const ADVERBS_OF_DEGREE: ReadonlySet<string> = words(
  'as how less least many more most much not quite rather so too very',
);
export const PREPOSITIONS: ReadonlySet<string> = words(
  'about across against among at between beyond by during for from in into of on over through to towards under upon via with within without',
);
