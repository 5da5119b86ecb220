import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.chancery.bench.Beside;

/**
 * Chancery beside Stanford CoreNLP. No part of any build: {@code bench/run --beside-corenlp} starts this file as it is,
 * with the libraries of the pom beside it. The pipelines are those of a user who names the annotators and changes
 * nothing else, but for one thread each; <i>bare</i> is what finding names costs without all that comes with it.
 */
final class BesideCoreNlp {
    private static final String NER = "tokenize,ssplit,pos,lemma,ner";

    private BesideCoreNlp() {}

    public static void main(String[] arguments) throws IOException {
        Beside.run(
                arguments,
                List.of(
                        new Beside.Other("CoreNLP pos,lemma,ner", 100, annotate(NER, new Properties())),
                        new Beside.Other("CoreNLP pos,lemma,ner, bare", 0, annotate(NER, bare())),
                        new Beside.Other(
                                "CoreNLP pos,depparse", 200, annotate("tokenize,ssplit,pos,depparse", new Properties()))));
    }

    /** Names alone: without dates and numbers, without the rules for finer types, without joining names to mentions. */
    private static Properties bare() {
        Properties properties = new Properties();
        for (String part : List.of("applyNumericClassifiers", "useSUTime", "applyFineGrained", "buildEntityMentions")) {
            properties.setProperty("ner." + part, "false");
        }
        return properties;
    }

    private static Beside.Reader annotate(String annotators, Properties properties) {
        properties.setProperty("annotators", annotators);
        properties.setProperty("threads", "1");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        return text -> {
            Annotation annotation = new Annotation(text);
            pipeline.annotate(annotation);
            return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
        };
    }
}
