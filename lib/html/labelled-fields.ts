/** Words with a colon that name a fact of an article, longest first where one ends in another. */
const label =
  /(?:责任编辑|責任編輯|网站编辑|网络编辑|值班编辑|本文编辑|本版编辑|责任校对|责编|責編|编辑|編輯|编审|审校|校对|校對|审核|审签|签发|监制|监审|策划|统筹|[一二三初复终]审|文章来源|本文来源|信息来源|来源|來源|稿源|本报记者|本台记者|记者|記者|通讯员|作者|撰文|撰稿|执笔|发布时间|發佈時間|发布日期|發佈日期|发稿时间|更新时间|发布|浏览次数|浏览|阅读|点击|字号|字体)\s*[:：]/gu;

/** Above and below an article facts stand side by side; pages part them by style alone, so that their text runs together. */
export function fieldsOf(line: string): readonly string[] {
  if (line.length > 200 || /[。！？]/u.test(line)) return [line];
  const starts = [...line.matchAll(label)].map(({ index }) => index).filter((at) => at > 0);
  return [0, ...starts]
    .map((start, i) => line.slice(start, starts[i]).replace(/[\s|｜]+$/u, ''))
    .filter((field) => field !== '');
}
