import { describe, expect, test } from 'vitest';

import { linksOf, namesOf, readText } from './open-extractor.ts';

const posts = (text: string) => linksOf(readText(text), 'holdsPost');

describe('officers of associations', () => {
  test('chosen or sworn in, in running text', () => {
    const text =
      '巴拿馬新會同鄉會昨日舉行職員就職典禮。新任主席陳國雄，副主席李文光、何志明，西文書記吳少華，財政黃美珍，青年部長林大偉。';
    expect(posts(text)).toEqual(
      [
        '陳國雄 > 主席 > 巴拿馬新會同鄉會',
        '李文光 > 副主席 > 巴拿馬新會同鄉會',
        '何志明 > 副主席 > 巴拿馬新會同鄉會',
        '吳少華 > 西文書記 > 巴拿馬新會同鄉會',
        '黃美珍 > 財政 > 巴拿馬新會同鄉會',
        '林大偉 > 青年部長 > 巴拿馬新會同鄉會',
      ].sort(),
    );
  });

  test('in rows behind labels', () => {
    const text = '芝加哥中華公所選出新一屆職員：\n主席：陳國雄\n稽核：李文光、何志明\n商董：吳少華';
    expect(posts(text)).toEqual(
      [
        '陳國雄 > 主席 > 芝加哥中華公所',
        '李文光 > 稽核 > 芝加哥中華公所',
        '何志明 > 稽核 > 芝加哥中華公所',
        '吳少華 > 商董 > 芝加哥中華公所',
      ].sort(),
    );
  });

  test.each([
    [
      '吉隆坡客家公会会长陈国雄、秘书长李文光、财政黄美珍与总务何志明到场。',
      [
        '陈国雄 > 会长 > 吉隆坡客家公会',
        '李文光 > 秘书长 > 吉隆坡客家公会',
        '黄美珍 > 财政 > 吉隆坡客家公会',
        '何志明 > 总务 > 吉隆坡客家公会',
      ],
    ],
    [
      '福清公所（主席陳國雄）、美國福建同鄉會（主席李文光、監事長何志明）派代表出席。',
      ['陳國雄 > 主席 > 福清公所', '李文光 > 主席 > 美國福建同鄉會', '何志明 > 監事長 > 美國福建同鄉會'],
    ],
    ['北加州華人聯合總會舉行晚宴。總會會長陳國雄致歡迎詞。', ['陳國雄 > 會長 > 北加州華人聯合總會']],
    ['檳城福建會館（檳福）總會長拿督陳國雄出席。', ['陳國雄 > 總會長 > 檳城福建會館']],
  ])('%s', (text, links) => {
    expect(posts(text)).toEqual([...links].sort());
  });

  test('an everyday word before a name is no office without officers beside it', () => {
    expect(posts('会议研究财政、总务等工作，陈国雄出席会议。')).toEqual([]);
  });

  test('an association of people of one home is a body, and no township', () => {
    const reading = readText('舊金山台山同鄉會昨日開會。');
    expect(namesOf(reading, 'organization')).toContain('舊金山台山同鄉會');
    expect(namesOf(reading, 'place')).not.toContain('台山同鄉');
  });

  test('a guild hall that is only a building is no body', () => {
    expect(namesOf(readText('游客走进湖广会馆参观。'), 'organization')).not.toContain('湖广会馆');
  });
});
