import { expect, test } from 'vitest';

import { plainMarkdown } from '#lib/text/plain-markdown.ts';

test.for([
  ['a heading', '# 县医院添新楼\n\n正文。', '县医院添新楼\n\n正文。'],
  ['a heading that is underlined', '县医院添新楼\n===\n正文。', '县医院添新楼\n\n正文。'],
  ['what is bold or slanted', '**县长高远**说，*要快*。', '县长高远说，要快。'],
  ['a link and a picture', '![图](a.png)见[公告](https://example.org/1 "全文")。', '见公告。'],
  ['links of a vault', '[[entities/高远 1a2b|高远]]与[[林海]]。', '高远与林海。'],
  ['a list, a quotation, a rule', '- 一件\n> 引的话\n---\n后文', '一件\n引的话\n\n后文'],
  ['fields at its head and remarks', '---\noutlet: "甲日报"\n---\n<!-- 注 -->题\n文', '题\n文'],
  ['marks that are meant', '甲\\*乙，3*4=12，第#5号', '甲*乙，3*4=12，第#5号'],
  ['plain text', '一段。\n　　又一段——还有。', '一段。\n　　又一段——还有。'],
] as const)('of Markdown the words stay and the marks go: %s', ([, markdown, plain]) => {
  expect(plainMarkdown(markdown)).toBe(plain);
});
