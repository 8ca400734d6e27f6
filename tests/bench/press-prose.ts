/** Articles of about 800 characters in words that vary as prose does: for what search costs, not for what extraction finds. */
import { createSeededRandom } from '#lib/graph/seeded-random.ts';

const words =
  '发展 工作 建设 推进 加强 落实 提高 改革 服务 群众 干部 组织 领导 会议 精神 学习 贯彻 企业 项目 投资 经济 产业 农业 农村 乡村 振兴 脱贫 攻坚 生态 环境 保护 治理 教育 医疗 卫生 健康 文化 旅游 交通 水利 财政 金融 科技 创新 人才 安全 生产 监管 检查 调研 强调 指出 要求 坚持 完善 机制 体系 制度 责任 问题 整改 监督 纪检 法院 司法 民族 团结 统战 政协 委员 代表 人大 常委 书记 市长 县长 主任 局长 部长 主席 出席 主持 讲话 召开 举行 开展 活动 志愿 青年 妇女 工会 社区 街道 基层 网格 党员 支部 先锋 示范 典型 经验 做法 成效 增长 同比 亿元 万人 公里 平方 草原 沙漠 森林 河流 湖泊 煤炭 电力 能源 风电 光伏 牧民 牧区 养殖 种植 玉米 小麦 马铃薯 牛羊 奶业 合作社 龙头 品牌 电商 物流 仓储 市场 消费 价格 供应 保障 民生 就业 社保 养老 住房 棚户 改造 供暖 饮水 道路 桥梁 铁路 机场 口岸 边境 外贸 出口 进口 开放 合作 交流 签约 协议 论坛 博览会 招商 园区 开发区 工业 制造 装备 材料 化工 冶金 稀土 数字 信息 网络 平台 数据 智慧 城市 规划 土地 矿山 修复 绿化 造林 防沙 治沙 气象 预警 防汛 抗旱 应急 救援 消防 地震'.split(
    ' ',
  );
const joints = ['，', '。', '、', '和', '的', '在', '对', '与', '，', '。', '等', '为'];
const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏');
const given = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英兰建文斌辉山川江海波峰岭松柏梅竹云雨雪霜晨曦',
);

export interface Prose {
  readonly headline: string;
  readonly text: string;
}

/** The same for the same seed; `places` are printed as they are. */
export function* proseArticles(count: number, places: readonly string[], seed = 1): Generator<Prose> {
  const random = createSeededRandom(seed);
  const at = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  // Words are used unevenly: the first of the list some hundred times as often as the last.
  const word = () => words[Math.floor(words.length ** random()) - 1] ?? at(words);
  const name = () => at(surnames) + at(given) + at(given);
  const phrase = () => (random() < 0.08 ? at(places) : random() < 0.05 ? name() : word());
  for (let i = 0; i < count; i++) {
    let text = '';
    while (text.length < 800) text += phrase() + (random() < 0.4 ? at(joints) : '');
    yield { headline: `${at(places)}${word()}${word()}${word()}`, text: `${text}。` };
  }
}
