import { describe, expect, test } from 'vitest';

import { agencyOf, ownerOf } from '#lib/domain/media-groups.ts';
import { sketchOf } from '#lib/text/sketch.ts';
import { witnessOf, type Told } from '#lib/views/witness-of.ts';

const body = Array.from({ length: 120 }, (_, i) => String.fromCharCode(0x4e00 + i * 7)).join('');
const told = (id: string, outlet: string, published: string, text = body): Told => ({
  id,
  outlet,
  published,
  agency: agencyOf(text),
  sketch: sketchOf(text),
});

describe('houses', () => {
  test.each([
    ['人民网', '人民日报'],
    ['环球时报', '人民日报'],
    ['参考消息', '新华社'],
    ['北疆新闻', '内蒙古日报'],
    ['内蒙古日报客户端', '内蒙古日报'],
    ['《内蒙古日报》', '内蒙古日报'],
    ['赤峰日报', '赤峰日报'],
    ['新华日报', '新华日报'],
  ])('%s is of %s', (outlet, house) => {
    expect(ownerOf(outlet)).toBe(house);
  });
});

describe('wires', () => {
  test.each([
    ['新华社北京7月28日电（记者 陈志远）会议召开。', '新华社'],
    ['据新华社电，会议召开。', '新华社'],
    ['中新网7月28日电 会议召开。', '中国新闻社'],
    ['会议召开。（据新华社北京7月28日电）', '新华社'],
    ['本报7月28日讯 会议召开。', null],
    ['陈志远参观新华社。', null],
  ])('%s', (text, agency) => {
    expect(agencyOf(text)).toBe(agency);
  });
});

describe('who vouches for an article', () => {
  const first = told('a', '甲日报', '2020-07-28');
  const copy = told('b', '乙日报', '2020-07-29');
  const other = told('c', '丙日报', '2020-07-29', Array.from(body).reverse().join(''));
  test('of copies, who printed first', () => {
    expect(witnessOf(copy, [first, copy, other])).toBe('甲日报');
    expect(witnessOf(first, [copy, other])).toBe('甲日报');
    expect(witnessOf(other, [first, copy])).toBe('丙日报');
  });
  test('of a wire, the agency', () => {
    const wire = told('d', '丁日报', '2020-07-27', `新华社北京7月26日电 ${body}`);
    expect(witnessOf(wire, [])).toBe('新华社');
    expect(witnessOf(copy, [first, wire])).toBe('新华社');
  });
  test('nobody, where no outlet is known; and who is not known vouches for no copy', () => {
    const nowhere = told('e', '', '2020-07-20');
    expect(witnessOf(nowhere, [first])).toBe('');
    expect(witnessOf(first, [nowhere])).toBe('甲日报');
  });
});
