const text = (analyzer: string, searchAnalyzer = analyzer) => ({
  type: 'text',
  analyzer,
  search_analyzer: searchAnalyzer,
  fields: {
    pinyin: { type: 'text', analyzer: 'spoken', search_analyzer: 'typed' },
    prefix: { type: 'text', analyzer: 'beginnings', search_analyzer: 'plain' },
  },
});

/**
 * Settings and mappings of an index, with the plugins of Tencent Cloud's Elasticsearch (analysis-ik, analysis-pinyin,
 * analysis-stconvert):
 * - each field has both languages;
 * - IK splits hanzi finely in documents and coarsely in queries;
 * - traditional characters become simplified ones;
 * - names are found by pinyin and initials, words by their prefixes;
 * - `quantities` come from our own tokenizer on both sides, because no analyzer knows that 4亿 is 400 million.
 */
export const indexDefinition = {
  settings: {
    number_of_shards: 1,
    analysis: {
      char_filter: {
        simplified: { type: 'stconvert', convert_type: 't2s' },
      },
      filter: {
        english_plural: { type: 'stemmer', language: 'minimal_english' },
        edges: { type: 'edge_ngram', min_gram: 2, max_gram: 20 },
        pinyin_of_names: {
          type: 'pinyin',
          keep_first_letter: true,
          keep_joined_full_pinyin: true,
          keep_full_pinyin: false,
          keep_none_chinese: false,
          keep_original: false,
          limit_first_letter_length: 16,
          lowercase: true,
          remove_duplicated_term: true,
        },
      },
      analyzer: {
        both: {
          type: 'custom',
          char_filter: ['simplified'],
          tokenizer: 'ik_max_word',
          filter: ['lowercase', 'asciifolding', 'english_plural'],
        },
        both_query: {
          type: 'custom',
          char_filter: ['simplified'],
          tokenizer: 'ik_smart',
          filter: ['lowercase', 'asciifolding', 'english_plural'],
        },
        spoken: {
          type: 'custom',
          char_filter: ['simplified'],
          tokenizer: 'keyword',
          filter: ['pinyin_of_names', 'edges'],
        },
        typed: { type: 'custom', tokenizer: 'keyword', filter: ['lowercase'] },
        beginnings: {
          type: 'custom',
          char_filter: ['simplified'],
          tokenizer: 'ik_max_word',
          filter: ['lowercase', 'asciifolding', 'edges'],
        },
        plain: {
          type: 'custom',
          char_filter: ['simplified'],
          tokenizer: 'ik_smart',
          filter: ['lowercase', 'asciifolding'],
        },
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      id: { type: 'keyword' },
      kind: { type: 'keyword' },
      category: { type: 'keyword' },
      title: { properties: { en: text('both', 'both_query'), zh: text('both', 'both_query') } },
      summary: { properties: { en: text('both', 'both_query'), zh: text('both', 'both_query') } },
      keywords: text('both', 'both_query'),
      context: { type: 'text', analyzer: 'both', search_analyzer: 'both_query' },
      quantities: { type: 'keyword' },
    },
  },
} as const;
