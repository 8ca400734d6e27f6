/** Whether an address is that of a web page, which has no page of a paper: a file of a printed page has one, wherever it lies. */
export function isWebPage(url: string | null): boolean {
  if (url === null || !/^https?:\/\//iu.test(url)) return false;
  return !/\.pdf$/iu.test(url.split(/[?#]/u)[0] ?? '');
}
