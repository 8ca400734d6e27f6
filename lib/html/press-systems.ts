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
  '[itemprop~=articleBody]',
];

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
