/** Invents Chinese references as GB/T 7714 prints them: "王伟, 张芳. 题名[J]. 刊名, 2004, 12(3): 3-9." */
import type { Piece } from './press.ts';

const SURNAMES =
  '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 邓 冯 韩 曹 欧阳 司马 诸葛'.split(
    ' ',
  );
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文玉海波宁'];
const WORDS =
  '中国 数字 经济 研究 基于 社会 网络 影响 因素 分析 发展 模型 教育 企业 创新 治理 理论 方法 评价 城市 农村 环境 政策 机制 实证 视角 知识 图谱 文献 综述 与 的 及其 对 传播 技术 管理 健康 制度 结构'.split(
    ' ',
  );
const JOURNALS =
  '管理世界 社会学研究 经济研究 中国软科学 科学学研究 情报学报 图书情报工作 教育研究 中国社会科学 地理学报 心理学报 统计研究 自动化学报 生态学报'.split(
    ' ',
  );
const TOWNS = '北京 上海 南京 武汉 广州 杭州 成都 西安 天津'.split(' ');
const HOUSES =
  '科学出版社 人民出版社 商务印书馆 中华书局 高等教育出版社 清华大学出版社 北京大学出版社 机械工业出版社 上海人民出版社'.split(
    ' ',
  );
const UNIVERSITIES = '清华大学 北京大学 复旦大学 浙江大学 武汉大学 南京大学'.split(' ');
const BODIES = '国家统计局 教育部 世界卫生组织 中国科学院'.split(' ');

/** The pieces of one; `random` gives numbers in [0, 1). */
export function printChinese(random: () => number): Piece[] {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const number = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const words = (from: number, to: number): string =>
    Array.from({ length: number(from, to) }, () => pick(WORDS)).join('');
  const wide = random() < 0.35;
  const [stop, comma, colon] = wide ? ['．', '，', '：'] : ['. ', ', ', ': '];
  const out: Piece[] = [];
  if (random() < 0.08) out.push([pick(BODIES), 'family-begin']);
  else {
    const inner = pick([comma!, comma!, '，', '、', '；', ', ', ',']);
    for (let i = number(1, 4); i > 0; i--) {
      out.push([pick(SURNAMES) + pick(GIVEN) + (random() < 0.5 ? pick(GIVEN) : ''), 'family-begin']);
      if (i > 1) out.push([inner]);
    }
    if (random() < 0.15) out.push([`${inner}`], ['等', 'names']);
  }
  const year: Piece = [String(number(1978, 2023)), 'year'];
  out.push(
    [stop!],
    [words(4, 9) + (random() < 0.2 ? `${pick(['：', ':', '——'])}${words(3, 6)}` : ''), 'title'],
  );
  const kind = random();
  if (kind < 0.62) {
    out.push([`[J]${stop}`], [pick(JOURNALS), 'container'], [comma!], year);
    if (random() < 0.85) out.push([comma!], [String(number(1, 60)), 'volume']);
    if (random() < 0.85) out.push([pick(['(', '（'])], [String(number(1, 12)), 'issue'], [pick([')', '）'])]);
    out.push([colon!], [`${number(1, 90)}${pick(['-', '–', '—'])}${number(91, 300)}`, 'pages']);
  } else if (kind < 0.86)
    out.push([`[M]${stop}`], [pick(TOWNS), 'place'], [colon!], [pick(HOUSES), 'publisher'], [comma!], year);
  else
    out.push(
      [`[D]${stop}`],
      [pick(TOWNS), 'place'],
      [colon!],
      [pick(UNIVERSITIES), 'publisher'],
      [comma!],
      year,
    );
  out.push([pick(['.', '.', '。', ''])]);
  return out;
}
