package org.chancery.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** What a person types as a query. Never fails: what makes no sense as an operator is taken as a word. */
final class Typed {
    private static final int OPERATORS = SimpleQueryParser.NOT_OPERATOR
            | SimpleQueryParser.OR_OPERATOR
            | SimpleQueryParser.PHRASE_OPERATOR
            | SimpleQueryParser.PREFIX_OPERATOR
            | SimpleQueryParser.WHITESPACE_OPERATOR
            | SimpleQueryParser.PRECEDENCE_OPERATORS;

    private Typed() {}

    /**
     * The query: all words must occur, in any of the fields. Everything fits where nothing is typed.
     *
     * @param weights fields and what a word in them counts
     */
    static Query query(String words, Analyzer analyzer, Map<String, Float> weights) {
        if (words.isBlank()) {
            return new MatchAllDocsQuery();
        }
        SimpleQueryParser parser = new SimpleQueryParser(analyzer, weights, OPERATORS);
        parser.setDefaultOperator(BooleanClause.Occur.MUST);
        Query query = parser.parse(words);
        return query == null ? new MatchAllDocsQuery() : query;
    }
}
