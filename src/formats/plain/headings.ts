/** Headings that open a list of references, end it, or open another part of a document, in the languages that articles are written in. */

const LISTS =
  `(?:list of |selected |general |cited |annotated |further )?references?(?: (?:list|cited|and notes|and further reading))?
(?:selected |general |select |working )?bibliograph(?:y|ie|ies|ia)(?: and references| of works cited)?
references? and bibliography
(?:works|literature|sources?|publications) (?:cited|consulted|referenced)
literature(?: cited| list| references)?
cited (?:literature|works|references)
reference list
literatur(?:verzeichnis|angaben|hinweise|liste|nachweise?|en)?(?: und quellen(?:verzeichnis)?)?
quellen(?:verzeichnis|angaben)?
quellen-? und literaturverzeichnis
zitierte literatur
bibliographie
verzeichnis der (?:zitierten )?literatur
r[ée]f[ée]rences?(?: bibliographiques?| cit[ée]es)?
ouvrages cit[ée]s
bibliographie s[ée]lective
bibliograf[ií]a(?: citada| consultada)?
referencias(?: bibliogr[aá]ficas| citadas)?
obras citadas
literatura citada
fuentes(?: consultadas)?
refer[eêè]ncias?(?: bibliogr[aáà]ficas| citadas| bibliogr[aà]fiques)?
refer[eê]ncias consultadas
bibliografia(?: citata| essenziale| citada)?
riferimenti(?: bibliografici)?
opere citate
referenties
literatuur(?:lijst)?
bronnen(?:lijst)?
geraadpleegde literatuur
k[äa]ll(?:or|f[öo]rteckning)
litteratur(?:f[öo]rteckning|liste)?
referenser
referenslista
referanser
referenceliste
kilder
l[äa]hteet
kirjallisuus
l[äa]hdeluettelo
piśmiennictwo
literatura(?: cytowana)?
bibliografia załącznikowa
spis literatury
źródła
(?:použitá |seznam )?literatura
seznam (?:použité )?literatury
zoznam (?:použitej )?literatúry
irodalom(?:jegyzék)?
felhasznált irodalom
hivatkozások
bibliografie
referin[țţ]e(?: bibliografice)?
kaynak(?:ça|lar)
list[aă] bibliografic[aă]
literatūra
kirjandus
viited
βιβλιογραφία
βιβλιογραφικές αναφορές
(?:список )?(?:использованн(?:ой|ая) )?литератур[ыа]
список (?:использованных )?источников(?: и литературы)?
библиограф(?:ия|ический список)
список використаних джерел
література
библиография
参考文献
參考文獻
参考资料
引用文献
文献
引用・参考文献
참고문헌
참고 문헌
인용문헌
المراجع
المصادر
מקורות
ביבליוגרפיה
daftar pustaka
daftar rujukan
rujukan
tài liệu tham khảo
เอกสารอ้างอิง
บรรณานุกรม
منابع
فهرست منابع
संदर्भ`
    .split('\n')
    .join('|');

/** "REFERENCES", "## 4. Literatur", "VII. Bibliography:", "**References**", "[参考文献]". */
const HEADING = new RegExp(
  `^[\\s#*_\\d.【\\[<|-]{0,10}(?:(?:chapter|kapitel|section|[ivx]{1,5}|[a-z])[.:)]\\s{1,3})?(?:\\d{1,2}\\s{1,2})?(?:${LISTS})[\\s:.*_#】\\]>|-]{0,8}$`,
  'iu',
);
/** "R E F E R E N C E S": letters set apart. */
const SPACED = /^\s*(?:\p{Lu}\s){5,30}\p{Lu}\s*:?\s*$/u;

/** Whether a row is a heading that opens a list of references. */
export const isListHeading = (text: string): boolean =>
  text.length < 80 && (HEADING.test(text) || (SPACED.test(text) && HEADING.test(text.replace(/\s+/gu, ''))));

/** What follows repeats the article in several styles, or names works that cite it: never its references. */
const CITE =
  /^[\s#*]{0,8}(?:how to cite|to cite|share and cite|cite (?:this|as|the|paper)|citing (?:this|article)|suggested citation|recommended citation|citation(?:s| formats?| tools?| information)?\s*:?\s*$|zitiervorschlag|zitierweise|c[oó]mo citar|como citar|citer cet|pour citer|jak cytować|come citare|引用本文|本文引用格式)/iu;
const CITED_BY =
  /^[\s#*]{0,8}(?:cited by|similar articles|related articles|recommended|you may also|most read|article metrics|views?\s*$|downloads?\s*$|citations?\s*$|crossref citations)/iu;
/** Names of citation styles, on lines of their own in such a block. */
const STYLE =
  /^[\s#*[]{0,8}(?:(?:(?:mdpi|acs|ama|apa|mla|chicago|turabian|harvard|vancouver|ieee|iso ?690|abnt|nlm|bibtex|ris|endnote|din|gb\/t ?7714)(?:\s?(?:acs|turabian|and|\/|,|\d{1,4}|author[- ]date|style|format|citation|edition|th|ed\.?|-)){0,6})|(?:more )?citation formats?|(?:download|export) citation|copy|text|doi)[\s:*\]]{0,6}$/iu;
/** Other parts of an article. References may go on behind them (an appendix set in between). */
const SECTION =
  /^[\s#*]{0,8}(?:\d{1,2}\.?\s{1,3})?(?:disclaimer|publisher[’']?s note|(?:about the |author(?:s|[’']s?)? )?biograph|(?:about|on) the (?:authors?|contributors?)|author (?:information|details|affiliations|contributions|note)|authors?[’']? (?:information|details|contributions|address|bio)|acknowledge?ments?|danksagung|agradecimientos|remerciements|append(?:ix|ices)|anhang|anexos?|ap[eé]ndices?|annexe?s?|notes on (?:the )?contributors?|(?:volume|vol\.) \d{1,3}\s*$|creative commons|this (?:work|article|is an open access)|received:?\s|accepted:?\s|submitted:?\s|funding|conflicts? of interest|competing interests|declaration of|data availability|supplementa(?:ry|l) |supporting information|footnotes?\s*:?\s*$|endnotes\s*:?\s*$|notes\s*:?\s*$|abbreviations\s*:?\s*$|(?:figure|fig\.|table|tabelle|tabla|tableau|tabela|chart) \p{L}?\.?\d|(?:chapter|kapitel|cap[ií]tulo|chapitre) (?:\d|[ivx]+\b)|(?:abstract|summary|(?:general )?introduction|background|theor\p{L}{1,10}|(?:literature|related|previous) (?:review|work)s?|(?:materials? and |data and )?methods?|methodology|data|results?|findings|(?:general )?discussion|conclusions?|concluding remarks|limitations|einleitung|fazit|zusammenfassung|introducci[oó]n|conclusi[oó]n(?:es)?|introdução|conclus(?:ão|ões)|conclusioni|introduzione|wprowadzenie|zakończenie|wnioski)\s*:?\s*$|keywords?\s*:|index\s*$|contact (?:information|details)|address(?:es)? for correspondence|correspond(?:ing author|ence)|[*†] ?correspond|reviewer|open access|rights and permissions|ethics|affiliations?\s*$|navigation|share this|social media|subscribe|contents\s*$|(?:about|contact) us|privacy|terms of)/iu;

export const isCiteHeading = (text: string): boolean => text.length < 400 && CITE.test(text);
export const isStyleName = (text: string): boolean => text.length < 60 && STYLE.test(text);
export const isEnd = (text: string): boolean => text.length < 400 && (CITE.test(text) || CITED_BY.test(text));
export const isSection = (text: string): boolean =>
  SECTION.test(text) || (/^\s{0,3}#{1,6}\s/u.test(text) && text.length < 120);
