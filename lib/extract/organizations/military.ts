import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';

const unit =
  /(?:中国人民解放军|解放军|武警|[东南西北中]部战区|陆军|海军|空军|火箭军|战略支援部队|联勤保障部队|中央军委)[\u4e00-\u9fff\d]{0,10}?(?:驻港部队|驻澳门部队|驻澳部队|仪仗队|仪仗大队|战略支援部队|联勤保障部队|战区(?:陆军|海军|空军)?|第?\d{1,3}集团军|集团军|军区|总医院|总队|支队|警备区|军分区|试验训练基地|航天员大队|舰队|护航编队|后勤部|政治工作部|联合参谋部|装备发展部|训练管理部|纪委|政法委|[东南西北]部战区|大学|学院|部队)|[东南西北中]部战区|(?<!部)战区(?:陆军|海军|空军)(?:参谋部|政治工作部|保障部|装备部)|第\d{1,3}集团军|中国人民解放军(?=[，。、；发和与是在向举]|$)/g;
/** 西部战区陆军某旅: the press leaves the number out. */
const unnumbered =
  /(?:(?:中国人民解放军|解放军|武警|[东南西北中]部战区|陆军|海军|空军|火箭军|联勤保障部队|第?\d{1,3}集团军|[东南西北中]海舰队)[\u4e00-\u9fff\d]{0,10}?)某[\u4e00-\u9fff]{0,5}?(?:旅|团|师|营|连|支队|大队|中队|基地|部队|部|舰队|医院)(?![长队级])/gu;
/** 西藏军区某旅, 南部军分区某团: behind what a region has of the forces. */
const ofRegion =
  /[\u4e00-\u9fff]{2,4}?(?:军区|军分区|警备区)某[\u4e00-\u9fff]{0,5}?(?:旅|团|营|连|支队|大队|部队|部)(?![长队级])/gu;
const notUnit = /[的和与及在向对为]|官兵|战士/;

/** 东部战区海军, 第七十四集团军, 解放军驻港部队: units by what the forces are divided into. */
export function military(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const found = [unit, unnumbered, ofRegion].flatMap((pattern) => matchesIn(doc.lexical, pattern));
  for (const { index, 0: name } of found) {
    if (notUnit.test(name.slice(2, -2)) || /^(?:武警|陆军|海军|空军)部队$/.test(name)) continue;
    if (/^[\u4e00-\u9fff]/.test(name) && doc.places.some((p) => p.end === index && p.type === 'country'))
      continue;
    const end = index + name.length;
    out.push(
      body(index, end, 'org.military', 5.8 + name.length / 50, {
        type: 'military',
        region: 'CN',
        tail: doc.text.slice(index, end),
        relative: false,
      }),
    );
  }
  return out;
}

const service =
  /(?<![\u4e00-\u9fff])(?:解放军)?(?:陆军|海军|空军|火箭军|战略支援部队|联勤保障部队|军事航天部队|网络空间部队|信息支援部队|武警部队|武警)(?=副?(?:司令员?|政治委员|政委|参谋长|纪委书记)(?![部]))/gu;

/** 海军司令员: a whole service is named only as the body of a post. */
export function services(doc: Doc): FoundOrganization[] {
  return matchesIn(doc.lexical, service).map(({ index, 0: name }) =>
    body(index, index + name.length, 'org.military', 5.5, {
      type: 'military',
      region: 'CN',
      tail: doc.text.slice(index, index + name.length),
      relative: false,
    }),
  );
}
