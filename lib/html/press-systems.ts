/**
 * Where the systems that official sites and papers are made with put the body of an article. One row serves hundreds of
 * sites; a row that no longer fits costs nothing, for then the body is looked for by its form.
 */
export const bodySelectors: readonly string[] = [
  'founder-content', // 方正, papers
  '#ozoom', // 方正, papers
  '#UCAP-CONTENT', // gov.cn
  '.TRS_UEDITOR', // 拓尔思, governments
  '.TRS_Editor', // 拓尔思, governments and party papers
  '.rm_txt_con', // people.com.cn
  '#rwb_zw', // people.com.cn
  '#detailContent', // news.cn
  '#detail', // news.cn
  '#p-detail', // xinhuanet.com
  '#zoom', // governments
  '#js_content', // accounts on WeChat
  '[itemprop~=articleBody]',
];

/** What is hidden until a script of the page shows it: a page that was saved as it came still hides it. */
export const shownByScript: readonly string[] = ['js_content'];

/** Where pages print the lines over and under a headline, and who published them, where their metadata do not say it. */
export const factSelectors = {
  kicker: ['h3.pre', 'h4.pre'], // people.com.cn
  deck: ['h3.sub', 'h4.sub'], // people.com.cn
  outlet: ['#js_name'], // accounts on WeChat
} as const;

/** Platforms that name themselves where their authors should stand. */
export const platformNames: readonly string[] = ['微信公众平台'];

/** Names under which pages say these facts in <meta>, best first. */
export const metaNames = {
  title: ['articletitle', 'og:title', 'twitter:title'],
  published: [
    'pubdate',
    'article:published_time',
    'publishdate',
    'datepublished',
    'firstpublishedtime',
    'og:release_date',
    'weibo: article:create_at',
  ],
  outlet: ['contentsource', 'source', 'mediaid', 'og:site_name'],
} as const;

/** Tags of the comment that 方正's papers carry: `<!--enpproperty <date>…</date><title>…</title>/enpproperty-->`. */
export const founderTags = {
  published: 'date',
  writers: 'author',
  title: 'title',
  deck: 'subtitle',
  kicker: 'introtitle',
  page: 'nodename',
} as const;
