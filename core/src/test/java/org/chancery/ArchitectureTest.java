package org.chancery;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.text.BreakIterator;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;

/** Reading is a pure function, and its stages know only the stages before them. */
@AnalyzeClasses(packages = "org.chancery", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** In the order in which an article meets them; the vocabulary of the record is known to all that find facts. */
    private static final List<String> STAGES = List.of(
            "shelf",
            "document",
            "text",
            "language",
            "record",
            "analysis",
            "quantity",
            "time",
            "name",
            "clause",
            "extract");

    @ArchTest
    static final ArchRule a_stage_knows_only_the_stages_before_it = classes().should(knowOnlyEarlierStages());

    @ArchTest
    static final ArchRule no_network_no_database_no_window_no_log = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.sql..", "javax.sql..", "java.awt..", "java.util.logging..")
            .because("the same text must give the same record wherever it is read");

    @ArchTest
    static final ArchRule no_disk = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)|java\\.nio\\.(file|channels)\\..*")
            .because("documents arrive as text and language data comes from the class path");

    @ArchTest
    static final ArchRule one_package_reads_the_class_path = noClasses()
            .that()
            .resideOutsideOfPackage("org.chancery.shelf")
            .should()
            .callMethod(Class.class, "getResourceAsStream", String.class)
            .orShould()
            .callMethod(ClassLoader.class, "getResourceAsStream", String.class)
            .because("who looks for a file of the shelf should find its reader at once");

    @ArchTest
    static final ArchRule no_clock_and_no_dice = noClasses()
            .should()
            .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .because("the day of reading is a parameter");

    @ArchTest
    static final ArchRule no_default_locale_or_zone = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callMethod(BreakIterator.class, "getSentenceInstance")
            .orShould()
            .callMethod(BreakIterator.class, "getWordInstance")
            .because("a Turkish machine must read as any other does: name the locale");

    @ArchTest
    static final ArchRule nothing_is_printed =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    private static ArchCondition<JavaClass> knowOnlyEarlierStages() {
        return new ArchCondition<>("know only " + STAGES + " in this order") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = stage(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass known = dependency.getTargetClass().getBaseComponentType();
                    if (known.getPackageName().startsWith("org.chancery")) {
                        events.add(new SimpleConditionEvent(type, stage(known) <= own, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** Its place in the order; the door, in no stage, comes after all of them. */
    private static int stage(JavaClass type) {
        String[] path = type.getPackageName().split("\\.");
        if (path.length == 2) {
            return STAGES.size();
        }
        int place = STAGES.indexOf(path[2]);
        if (place < 0) {
            throw new AssertionError(type.getName() + ": give its package a place among the stages");
        }
        return place;
    }
}
