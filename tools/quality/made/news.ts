import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface News {
  readonly headline: string;
  readonly sentences: readonly string[];
}

const channel = /^(?:央视网消息)?[（(][^（）()]{0,12}新闻联播[^（）()]{0,12}[）)][：:]?|^央视网消息[：:]?/u;

/** Reports of the transcripts in `folder` whose name (YYYYMMDD.md) matches, headlines and sentences as printed. */
export function readNews(folder: string, names: RegExp): News[] {
  const news: News[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!names.test(file)) continue;
    for (const part of readFileSync(join(folder, file), 'utf8')
      .split(/^#{3}\s*/mu)
      .slice(1)) {
      const [first = '', ...rest] = part.split('\n');
      const headline = first.replace(/<[^>]*>|^\d+\.|【[^】]*】|\s+$/gu, '').trim();
      const text = rest
        .join('')
        .replace(/<[^>]*>|&nbsp;|\s+/gu, '')
        .replace(channel, '');
      const sentences = text.match(/[^。！？]{6,160}[。！？]”?/gu) ?? [];
      const isReport = /^[\u4e00-\u9fff“《]/u.test(headline) && headline.length >= 8 && headline.length <= 34;
      if (isReport && !/联播|快讯|主要内容/u.test(headline) && sentences.length >= 3)
        news.push({ headline, sentences });
    }
  }
  return news;
}

/** Clauses of the news of `least` to `most` characters that could stand alone in a line. */
export function clausesOf(sentences: readonly string[], least: number, most: number): string[] {
  return sentences
    .join('')
    .split(/[，。、；：！？“”《》（）]/u)
    .filter((c) => c.length >= least && c.length <= most && /^[\u4e00-\u9fff]+$/u.test(c));
}
