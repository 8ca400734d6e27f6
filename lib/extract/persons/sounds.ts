import { CharSet } from '#lib/text/char-set.ts';

/** Characters that write Mongolian, Tibetan, Uyghur, Kazakh and foreign sounds. */
export const sounds = new CharSet(
  '觉彦阿艾安敖奥巴白拜班包宝保贝毕毛别布才策查朝达丹道德的迪丁东都额鄂恩尔发法费福嘎噶盖甘高格葛根贡古哈海罕汗浩合赫呼胡花惠吉加嘉江姜杰金君卡开凯康克肯库快拉来兰朗勒乐雷里力丽利林龙鲁伦洛罗玛马麦买曼满毛美门蒙米明莫木穆那娜纳乃南尼努诺欧帕排潘培平普其奇齐恰前钦青琼曲却群热仁日荣如肉茹若萨赛三色沙山善尚社生斯松苏孙索塔台太坦特提帖铁吐图托陶瓦旺维威温文翁乌吾西希锡夏祥晓辛新雄秀旭雪雅亚扬央叶伊依义音因英尤于玉约云扎赞再泽则占珍治智珠卓孜资自宗足祖左次仓措错顿旦多晋坚久居拥增丹甫辉勇军华铭贤娃娅斡热提塔什蒂瑟奈翠艳夫弗顿森姆思霍莱蒙敦逊茨滕埃彼泰亨利恩本翰史密廉戈涅梅汗纪伦柯朱腾堆桑确楚琳珊登楞孟顺牧参边强追列赤忠让守比呷果牛火伍衣波基皮博鲍菲佐贾默坎厄昂冈圭豪喀劳廖缪摩涅纽珀切塞莎舍绍朔廷韦沃耶宰哲妮弥迦伯勃迈伽坎佩绥莉',
);
/** Is it written with characters that transcribe? 吉尔嘎朗图 is, 发展壮大 is not. */
export function writesSounds(text: string): boolean {
  return Array.from(text).every((char) => sounds.has(char));
}
