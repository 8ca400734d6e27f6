const town = /^\p{Script=Han}{2,6}[省市州盟]\p{Script=Han}{1,6}[市区县旗镇乡]$/u;

/** 中卫市沙坡头区: where a report is from, above its headline. */
export function isTownLine(text: string): boolean {
  return town.test(text);
}
