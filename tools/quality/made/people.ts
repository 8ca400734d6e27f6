import type { Chance } from './chance.ts';

const surnames = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔',
);
const given = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红梅鑫波斌宇浩凯健俊帆雪琳峰晨旭东海燕文博思远立新建国志学春雨泽青松云岚佳怡子轩',
);
const places = [
  '安平',
  '临河',
  '清源',
  '东山',
  '新宁',
  '龙泉',
  '永丰',
  '青阳',
  '泰和',
  '石门',
  '双河',
  '桥头',
];

export function nameOf(chance: Chance): string {
  return chance.pick(surnames) + chance.pick(given) + (chance.percent(60) ? chance.pick(given) : '');
}

/** 李  明: names of two characters as wide as those of three. */
export function spaced(name: string, blank: string): string {
  return name.length === 2 ? name.slice(0, 1) + blank + name.slice(1) : name;
}

export function placeOf(chance: Chance): string {
  return chance.pick(places) + chance.pick(['县', '市', '区']);
}

const outlets = ['本报', '本报', '本报', '本报', '安平日报全媒体', '新清源·清源日报', '东山日报'];

export interface Writers {
  /** 本报记者 王山 通讯员 李水. */
  readonly printed: string;
  readonly names: readonly string[];
}

export function writersOf(chance: Chance, house = chance.pick(outlets)): Writers {
  const names = Array.from({ length: 1 + chance.below(2) }, () => nameOf(chance));
  const shown = names.map((name) =>
    chance.percent(25) ? spaced(name, chance.pick([' ', '  ', '\u3000'])) : name,
  );
  const role = house === '' && chance.percent(30) ? '通讯员' : '记者';
  const gap = chance.pick([' ', ' ', '\u3000']);
  let printed = `${house}${role}${gap}${shown.join(chance.pick([' ', ' ', '、']))}`;
  if (role === '记者' && chance.percent(25)) {
    const more = nameOf(chance);
    names.push(more);
    printed += ` 通讯员 ${more}`;
  }
  return { printed, names };
}
