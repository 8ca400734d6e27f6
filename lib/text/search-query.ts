/** What a reader may ask of the texts, as typed: docs/search.md. */
export type SearchQuery =
  | { readonly is: 'phrase'; readonly phrase: string; readonly field: 'any' | 'headline' | 'byline' }
  | { readonly is: 'outlet'; readonly outlet: string }
  | { readonly is: 'page'; readonly page: string }
  /** ISO dates or their beginnings, both ends included; null is open. */
  | { readonly is: 'published'; readonly from: string | null; readonly to: string | null }
  | { readonly is: 'all' | 'any'; readonly of: readonly SearchQuery[] }
  | { readonly is: 'not'; readonly of: SearchQuery };

type Field = 'headline' | 'byline' | 'outlet' | 'page' | 'published';

const fields: Readonly<Record<string, Field>> = {
  标题: 'headline',
  標題: 'headline',
  title: 'headline',
  记者: 'byline',
  記者: 'byline',
  by: 'byline',
  报: 'outlet',
  報: 'outlet',
  媒体: 'outlet',
  媒體: 'outlet',
  来源: 'outlet',
  來源: 'outlet',
  outlet: 'outlet',
  版: 'page',
  page: 'page',
  日期: 'published',
  date: 'published',
};

type Sign = '(' | ')' | 'or' | 'not';

const signs: Readonly<Record<string, Sign>> = {
  '(': '(',
  '（': '(',
  ')': ')',
  '）': ')',
  '|': 'or',
  '｜': 'or',
  '-': 'not',
  '－': 'not',
};

type Token =
  { readonly is: Sign } | { readonly is: 'term'; readonly words: string; readonly field: Field | null };

/**
 * Words apart stand together in an article; `“…”` and `"…"` keep blanks and signs; `或`, `OR` or `|` between two is one of them;
 * `-`, `非` or `NOT` before one takes out; brackets group; `标题:`, `记者:`, `来源:`, `版:`, `日期:2020-07..2020-08` ask of a
 * field. Never fails: what is half typed is read as far as it goes. Null where nothing is asked.
 */
export function parseSearch(typed: string): SearchQuery | null {
  const tokens = tokensOf(typed);
  let at = 0;

  function anyOf(): SearchQuery | null {
    const of: SearchQuery[] = [];
    do {
      const one = allOf();
      if (one) of.push(one);
    } while (tokens[at]?.is === 'or' && ++at > 0);
    return joined('any', of);
  }

  function allOf(): SearchQuery | null {
    const of: SearchQuery[] = [];
    for (let token = tokens[at]; token && token.is !== 'or' && token.is !== ')'; token = tokens[at]) {
      const one = oneOf();
      if (one) of.push(one);
    }
    return joined('all', of);
  }

  function oneOf(): SearchQuery | null {
    const token = tokens[at++];
    if (token?.is === 'not') {
      const of = tokens[at] ? oneOf() : null;
      return of && { is: 'not', of };
    }
    if (token?.is === '(') {
      const inner = anyOf();
      if (tokens[at]?.is === ')') at += 1;
      return inner;
    }
    return token?.is === 'term' ? termOf(token.words, token.field) : null;
  }

  const parts: SearchQuery[] = [];
  while (at < tokens.length) {
    const part = anyOf();
    if (part) parts.push(part);
    // A bracket that closes nothing.
    if (tokens[at]?.is === ')') at += 1;
  }
  return joined('all', parts);
}

/** Dates that no date can be made of: the question is asked without them, and whoever typed them is told. */
export function unreadDates(typed: string): readonly string[] {
  return tokensOf(typed).flatMap((token) =>
    token.is === 'term' && token.field === 'published' && publishedOf(token.words) === null
      ? [token.words]
      : [],
  );
}

/** All phrases that must or may stand in a text, for marking them. */
export function phrasesOf(query: SearchQuery): readonly string[] {
  if (query.is === 'phrase') return [query.phrase];
  return query.is === 'all' || query.is === 'any' ? query.of.flatMap(phrasesOf) : [];
}

function joined(is: 'all' | 'any', of: readonly SearchQuery[]): SearchQuery | null {
  return of.length > 1 ? { is, of } : (of[0] ?? null);
}

const opening = '"“”「『';
const closing = '"”“」』';

function tokensOf(typed: string): readonly Token[] {
  const tokens: Token[] = [];
  let i = 0;
  let field: Field | null = null;
  const term = (words: string) => {
    if (words.trim() !== '') tokens.push({ is: 'term', words: words.trim(), field });
    field = null;
  };
  while (i < typed.length) {
    const char = typed.charAt(i);
    const sign = signs[char];
    if (/\s/u.test(char)) i += 1;
    else if (sign) {
      tokens.push({ is: sign });
      i += 1;
    } else if (opening.includes(char)) {
      let end = i + 1;
      while (end < typed.length && !closing.includes(typed.charAt(end))) end += 1;
      term(typed.slice(i + 1, end));
      i = end + 1;
    } else {
      let end = i;
      while (end < typed.length && !/[\s()（）|｜"“”「『]/u.test(typed.charAt(end))) end += 1;
      const word = typed.slice(i, end);
      const named = /^([^:：]+)[:：]/u.exec(word);
      const known = named?.[1] === undefined ? undefined : fields[named[1].toLowerCase()];
      if (known && named) {
        field = known;
        i += named[0].length;
        // What follows the colon at once is the field's; `标题: 会议` asks of the headline too.
        continue;
      }
      if (field === null && /^(?:OR|或)$/u.test(word)) tokens.push({ is: 'or' });
      else if (field === null && /^(?:NOT|非)$/u.test(word)) tokens.push({ is: 'not' });
      else if (field !== null || word !== 'AND') term(word);
      i = end;
    }
  }
  return tokens;
}

function termOf(words: string, field: Field | null): SearchQuery | null {
  switch (field) {
    case 'outlet':
      return { is: 'outlet', outlet: words };
    case 'page':
      return { is: 'page', page: words };
    case 'published':
      return publishedOf(words);
    case 'headline':
    case 'byline':
      return { is: 'phrase', phrase: words, field };
    case null:
      return { is: 'phrase', phrase: words, field: 'any' };
  }
}

/** `2020`, `2020-07`, `2020-07-01..2020-08`, `..2019`; null where it is no date. */
function publishedOf(words: string): SearchQuery | null {
  const [from = '', to] = words
    .split(/\.\.|…|~|～|至/u)
    .map((side) => (side.trim() === '' ? '' : isoOf(side)));
  if (from === null || to === null) return null;
  if (to === undefined) return from === '' ? null : { is: 'published', from, to: from };
  return from === '' && to === '' ? null : { is: 'published', from: from || null, to: to || null };
}

/** Null where it is no date, like a thirteenth month. */
function isoOf(side: string): string | null {
  const [, year, month, day] =
    /^(\d{4})(?:[-./年](\d{1,2}))?(?:[-./月](\d{1,2}))?[月日年]?$/u.exec(side.trim()) ?? [];
  if (year === undefined || !isWithin(month, 12) || !isWithin(day, 31)) return null;
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}

function isWithin(part: string | undefined, most: number): boolean {
  return part === undefined || (Number(part) >= 1 && Number(part) <= most);
}
