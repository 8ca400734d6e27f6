import type { PlaceType } from '#lib/extract/doc.ts';

const byType: Readonly<Partial<Record<PlaceType, string>>> = {
  village: '村 嘎查 社区',
  township: '镇 乡 苏木 街道',
  facility:
    '文化宫 展览馆 艺术馆 美术馆 大剧院 艺术中心 古城 古镇 古街 古村落 古梯田 梯田 古城墙 土司城 古驿道 古码头 新城 特大桥 隧道 高速铁路 高铁 铁路 高速公路 高速 港区 产业新城 商贸城 自由贸易港 综合保税区 经济开发区 经开区 经济技术开发区 湿地公园 国家湿地公园 国际机场 机场 火车站 高铁站 工业园 工业园区 产业园 产业园区 科技园 开发区 高新区 新区 示范区 试验区 自贸区 保税区 物流园 工业项目区 项目区 水库 大桥 公园 广场 体育馆 体育场 会展中心 国际会展中心 会议中心 体育中心 文化中心 殡仪馆 校区 大会堂 养殖基地 种植基地 小区 苑 家园 花园 步行街 大街 大道 港 码头 口岸 枢纽 水利枢纽 航运枢纽 航电枢纽 电站 变电站 水电站 风电场 牧场 纪念碑 烈士陵园 故居 遗址 景区 风景区 度假区 邨 管护站 护林站 检查站 边境检查站 观测站 气象站 服务区 收费站 安置区 安置点 博览园 采摘园 生态园 文化园 纪念园 主题公园 创业园 孵化园 科创园 网球中心 游泳中心 奥体中心 奥林匹克中心 博览中心 演艺中心 全民健身中心 发射场 航天城 科学城 大学城 国宾馆 大本营 滑雪场 动物园 植物园 石窟 陵园 遗址公园 郊野公园 墓地 墓群 古墓群 土楼群 旧址 渡口 江滩 会堂 剧场 片区 历史街区 示范园 创新园 创新示范园 数字馆 展示馆 体验馆 陈列馆 展览中心 物流港 铁路港 国际港 空港 火车东站 东站 西站 南站 北站 老街 新街 正街 中路 北路 南路 东路 西路 环路 胡同 里弄 立交桥 高架桥 历史文化街区 文化街区 客运站 货运站 编组站 枢纽站 铁矿 铜矿 金矿 锂矿 铝土矿 大堤 圩堤 船闸 泵站',
  natural:
    '自然保护区 保护区 湿地 国家公园 森林公园 地质公园 草原 沙漠 沙地 盆地 平原 高原 半岛 流域 三角洲 山脉 海峡 群岛 峡谷 大峡谷 库区 雪峰 雪山 瀑布 水道',
  other: '城市圈 城市群 经济带 都市圈 经济圈 大湾区 合作区',
};

/** Heads of names of places outside the table of divisions. */
export const facilityTypes: ReadonlyMap<string, PlaceType> = new Map(
  Object.entries(byType).flatMap(([type, words]) =>
    words.split(' ').map((word) => [word, type as PlaceType] as const),
  ),
);
export const facilityHeads = [...facilityTypes.keys()];
