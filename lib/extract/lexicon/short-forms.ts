const peoples =
  '汉壮回满苗彝土藏蒙古布依侗瑶白朝鲜哈尼黎哈萨克傣畲傈僳东乡仡佬拉祜佤水纳西羌土家柯尔克孜景颇达斡尔仫佬毛南撒拉布朗锡伯阿昌普米塔吉克怒乌孜别克俄罗斯鄂温克德昂保安裕固京塔塔尔独龙鄂伦春赫哲门巴珞巴基诺维吾尔各阿美泰雅排湾布农卑南邹赛夏达悟鲁凯邵噶玛兰太鲁阁撒奇莱雅赛德克拉';
/** A people of one character always has 族 behind it: 彭水 and 长白 end in none. */
const people =
  '(?:(?:蒙古|布依|朝鲜|哈尼|哈萨克|傈僳|东乡|仡佬|拉祜|纳西|土家|柯尔克孜|景颇|达斡尔|仫佬|毛南|撒拉|布朗|锡伯|阿昌|普米|塔吉克|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|维吾尔)族?|[壮回满苗彝土藏侗瑶白黎傣畲佤水羌怒京各]族)';
const autonomous = new RegExp(`^(.+?)(?:${people})+自治[区州县旗]$`);

const shortForms = [
  /^(.+)特别行政区$/,
  autonomous,
  /^(.+)自治[区州县旗]$/,
  /^(.+?)(?:省|市|地区|盟|县|区|旗|林区|新区|矿区)$/,
];

/** The everyday form of an administrative name, by rule: 内蒙古自治区 → 内蒙古, 延边朝鲜族自治州 → 延边. */
export function shortForm(name: string): string | null {
  return (
    shortForms
      .map((form) => form.exec(name)?.[1])
      .find((short) => short !== undefined && short.length >= 2) ?? null
  );
}

const clipped = [
  /^(.).+([左右])翼([前中后]旗)$/,
  /^(.).{2,}([左右前中后]旗)$/,
  /^([东西]乌).+(旗)$/,
  /^([克巴博]).{3,}(?:柯尔克孜|蒙古)自治(州)$/,
];

/** The clipped name of a banner: 科左后旗 of 科尔沁左翼后旗, 苏右旗 of 苏尼特右旗; 克州 of 克孜勒苏柯尔克孜自治州. */
export function clippedForm(name: string): string | null {
  const parts = clipped.map((form) => form.exec(name)).find((match) => match !== null);
  return parts ? parts.slice(1).join('') : null;
}

/** Is a bracket after a name one of the peoples of China? (蒙古族) is no part of the name. */
export function isPeople(word: string): boolean {
  return (
    word.endsWith('族') && word.length <= 6 && Array.from(word.slice(0, -1)).every((c) => peoples.includes(c))
  );
}
