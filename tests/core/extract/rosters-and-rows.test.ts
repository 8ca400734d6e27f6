import { describe, expect, test } from 'vitest';

import { segmentPage } from '#lib/extract/page/segment-page.ts';
import { chineseNumber } from '#lib/text/chinese-number.ts';
import { extractor, linksOf, readText } from './open-extractor.ts';

/** An ideographic space, as the press sets rows with. */
const wide = '\u3000';

const segment = (source: string) => segmentPage(source, { published: null, outlet: null, page: null });

describe('notices and lists', () => {
  const notice = `关于成立沙洲市河湖清淤工作领导小组的通知
各县区人民政府，市直各部门：
为做好河湖清淤工作，市人民政府决定成立沙洲市河湖清淤工作领导小组。名单通知如下：
组${wide}长：宋立群${wide}副市长
副组长：白克勤${wide}市水务局局长
${wide}${wide}${wide}${wide}方${wide}圆${wide}市政府副秘书长
成${wide}员：顾长河${wide}市财政局副局长
${wide}${wide}${wide}${wide}乔${wide}木${wide}市生态环境局总工程师
领导小组办公室设在市水务局，任务完成后自动撤销，不作为市级议事协调机构保留。`;

  test('the rows below a label are of it, and none runs on into the prose below', () => {
    const [article] = segment(notice).articles;
    expect(article?.headline).toBe('关于成立沙洲市河湖清淤工作领导小组的通知');
    expect(article?.deck).toEqual([]);
    expect(article?.text.split('\n').slice(-2)).toEqual([
      '乔木 市生态环境局总工程师',
      '领导小组办公室设在市水务局，任务完成后自动撤销，不作为市级议事协调机构保留。',
    ]);
    const reading = readText(article?.text ?? '');
    expect(linksOf(reading, 'memberOf').map((link) => link.split(' > ')[0])).toEqual(
      ['宋立群', '方圆', '白克勤', '顾长河', '乔木'].sort(),
    );
  });

  test('a note in brackets and the heading of a part stand in lines of their own', () => {
    const [article] = segment(`沙洲市第三届敬老模范名单
（共3名，排名不分先后）
一、敬老家庭（2名）
宋立群（女）${wide}沙洲市城东街道退休教师
白${wide}鸽${wide}沙洲市第二人民医院护士长
二、敬老单位（1个）
沙洲市第二人民医院`).articles;
    expect(article?.headline).toMatch(/^沙洲市第三届敬老模范名单/u);
    expect(article?.text).toContain(
      '一、敬老家庭（2名）\n宋立群（女）沙洲市城东街道退休教师\n白鸽 沙洲市第二人民医院护士长',
    );
  });

  test('a meeting’s decision opens rows of 任, whatever the names are made of', () => {
    const reading = readText(
      '兴安盟行署2026年第3次常务会议决定：\n常青任兴安盟财政局副局长，免去其兴安盟审计局副局长职务；\n免去：\n白金山的兴安盟教育局二级调研员职级，退休。',
    );
    expect(linksOf(reading, 'appoints')).toEqual(['兴安盟行政公署 > 副局长 > 常青']);
    expect(linksOf(reading, 'removes')).toEqual([
      '兴安盟行政公署 > 二级调研员 > 白金山',
      '兴安盟行政公署 > 副局长 > 常青',
    ]);
    expect(linksOf(reading, 'careerEvent')).toEqual([
      '常青 > 副局长 > 兴安盟审计局',
      '常青 > 副局长 > 兴安盟财政局',
      '白金山 > ∅',
      '白金山 > 二级调研员 > 兴安盟教育局',
    ]);
  });

  test('a page’s telephone is no headline, and a place with a colon is the beginning of one', () => {
    const { articles } = segment(`2026年9月3日 星期四
02 要闻
电话：0476-8332110
云雀县：
老酒坊变身新去处
本报讯（记者 刘建军）走进云雀县的老酒坊，酒香扑鼻。园区负责人说，去年来了12万游客。`);
    expect(articles.map(({ headline }) => headline)).toEqual(['云雀县：老酒坊变身新去处']);
  });

  test('who issues a paper stands above its title', () => {
    const [article] = segment(`中国人民银行 国家外汇局
关于做好边境结算工作的通知
为便利边境结算，现就有关事项通知如下。
一、各分支机构要在月底前完成系统改造，并向当地党委、政府报告有关情况。`).articles;
    expect([article?.kicker, article?.headline]).toEqual([
      ['中国人民银行 国家外汇局'],
      '关于做好边境结算工作的通知',
    ]);
  });

  test('a life begins with a name, whatever it is written with', () => {
    const reading = readText(
      '阿木古楞高娃，女，蒙古族，1975年3月生，现任合肥市教育局副局长，拟任合肥市教育局局长；',
    );
    expect(linksOf(reading, 'holdsPost')).toContain('阿木古楞高娃 > 副局长 > 合肥市教育局');
  });
});

test('the region of a page is no part of a man’s name', () => {
  const text = '合肥市副市长贺海东到会。贺海东说，要抓好落实。贺海东还看望了职工。';
  expect(extractor.segment(text, { published: null, outlet: null, page: null }).context.region).not.toBe(
    '63',
  );
});

test('numbers in words', () => {
  expect([1, 10, 12, 20, 68, 100, 105, 110, 212].map(chineseNumber)).toEqual(
    '一 十 十二 二十 六十八 一百 一百零五 一百一十 二百一十二'.split(' '),
  );
});

test('a notice without a name in its decision is of the body that signs it', () => {
  const text =
    '各乡镇人民政府：\n经区第六届人民政府第97次常务会议研究，决定：\n王志刚任宜昌市夷陵区民政局局长，试用期一年；\n李大山任宜昌市夷陵区商务局副局长；\n赵立新不再担任宜昌市夷陵区民政局局长职务。\n宜昌市夷陵区人民政府\n2026年3月23日';
  const reading = readText(text, { region: '42' });
  expect(linksOf(reading, 'appoints')).toEqual([
    '夷陵区人民政府 > 副局长 > 李大山',
    '夷陵区人民政府 > 局长 > 王志刚',
  ]);
  expect(linksOf(reading, 'removes')).toEqual(['夷陵区人民政府 > 局长 > 赵立新']);
});

test('numbers with a wide stop are none of the names behind them', () => {
  const list =
    '泸山市人大常委会任免名单\n\n一、决定任命：\n1．汪一平为泸山市人民政府副市长；\n2．祝小兰（女）为市科学技术局局长。';
  expect(linksOf(readText(list), 'holdsPost')).toEqual([
    '汪一平 > 副市长 > 泸山市人民政府',
    '祝小兰 > 局长 > 市科学技术局',
  ]);
});

test('below 名单如下 all rows bear the honour, collectives as many as their heading counts', () => {
  const roll = [
    '关于表彰第五届“天山卫士”的决定',
    '',
    '经评选、公示，州委决定，授予李新民等2名同志、巴州公路管理局等1个集体第五届“天山卫士”称号。名单如下：',
    '一、先进个人（2名）',
    `李新民${wide}焉耆县公安局副局长`,
    `巴特尔（蒙古族）${wide}和硕县塔哈其镇护边员`,
    '二、先进集体（1个）',
    '巴州公路管理局',
  ].join('\n');
  expect(linksOf(readText(roll), 'memberOf')).toEqual([
    '巴特尔 > 天山卫士',
    '巴音郭楞蒙古自治州公路管理局 > 天山卫士',
    '李新民 > 天山卫士',
  ]);
});
