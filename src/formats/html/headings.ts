/** What a heading, or the name of a block, says of the list in it. The words of headings are those that the plain reader knows. */
import { isEnd, isListHeading } from '../plain/headings.ts';

const LONGEST = 80;

/** "References (34)" -> "References". */
const plain = (text: string): string =>
  text.slice(0, LONGEST).replace(/\s{0,4}[[(]\d{1,5}[\])]\s{0,4}$/u, '');

/** Whether the words head a list of references ("References", "Literatur"). */
export const isReferenceHeading = (text: string): boolean =>
  text.length < LONGEST && isListHeading(plain(text));

/** Whether what follows repeats or cites the article, or only resembles it ("How to cite", "Cited by", "Similar articles"). */
export const isAwayHeading = (text: string): boolean => text.length < LONGEST && isEnd(plain(text));

/** Names of classes, ids and roles that publishers give to lists of references. */
const MARKED =
  /[\s_-](?:doc-)?(?:ref(?:erence)?s?[_-]?(?:list|section|content|item|entry)|references?|reflist|refs|biblio(?:graphy|graph|ography-list|list)?|bib[_-]?list|literature|citations?[_-]?list|works[_-]?cited|refer[eê]ncias|literaturverzeichnis)[\s_-]/u;
const AWAY =
  /cited-?by|cite-?this|how-?to-?cite|related|recommend|similar|citing|share|social|breadcrumb|menu|sidebar|metrics|tooltip|popup|modal/u;

/** Whether the marks of a block (`Block.marks`) are those of a list of references. */
export const isMarkedList = (marks: string): boolean => MARKED.test(marks) && !AWAY.test(marks);
export const isMarkedAway = (marks: string): boolean => AWAY.test(marks);
