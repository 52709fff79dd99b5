/** Whether a text is a web page, or an article in the XML of publishers. Light: the readers are loaded when one is met. */
import type { LazyFormat, TextFile } from '../format.ts';

const START =
  /^[\s\ufeff]{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,500}-->\s{0,20}){0,3}<(?:!doctype\s{1,5}html|html[\s>])/iu;
const TAG = /<(?:p|li|ol|ul|div|br|table|tr|td|h[1-6]|span|body|section)(?:\s[^<>]{0,500})?\/?>/giu;
const HEAD = 20_000;

export const htmlPage: LazyFormat = {
  id: 'html-page',
  label: 'Article page or reference list (HTML)',
  detect(file) {
    const head = headOf(file);
    if (START.test(head)) return 0.95;
    const tags = head.match(TAG)?.length ?? 0;
    // A part of a page, cut out; or a text in which someone left the line breaks of one.
    if (tags >= 2 && /^[\s\ufeff]{0,200}</u.test(head)) return 0.6;
    return tags >= 3 && tags * 600 > head.length ? 0.15 : 0;
  },
  load: async () => (await import('./read.ts')).htmlReader,
};

export const jatsXml: LazyFormat = {
  id: 'jats-xml',
  label: 'Article in JATS XML',
  detect(file) {
    const head = headOf(file);
    if (!/^[\s\ufeff]{0,200}</u.test(head) || START.test(head)) return 0;
    const article = /<(?:article|pmc-articleset|book-part)[\s>]/u.test(head);
    return (article && /<(?:article-meta|journal-meta|front|ref-list)[\s>]/u.test(head)) ||
      REFERENCE.test(head)
      ? 0.96
      : 0;
  },
  load: async () => (await import('./jats.ts')).jatsReader,
};
const REFERENCE = /<(?:mixed|element|nlm)-citation[\s>]/u;

function headOf({ lines }: TextFile): string {
  let head = '';
  for (const line of lines) {
    head += `${line.slice(0, HEAD)}\n`;
    if (head.length > HEAD) break;
  }
  return head;
}
