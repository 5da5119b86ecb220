package org.chancery;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.NullMarked;

/** Reading is a pure function, and its stages know only the stages before them. */
@AnalyzeClasses(packages = "org.chancery", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_stages_form_no_circle =
            slices().matching("org.chancery.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_network_no_database_no_window = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.sql..", "javax.sql..", "java.awt..", "java.util.logging..")
            .because("the same text must give the same record wherever it is read");

    @ArchTest
    static final ArchRule no_disk = noClasses()
            .should()
            .dependOnClassesThat(nameMatchingAny(
                    "java\\.io\\.(File|FileInputStream|FileOutputStream|FileReader|FileWriter|RandomAccessFile)",
                    "java\\.nio\\.file\\..*",
                    "java\\.nio\\.channels\\..*"))
            .because("documents arrive as text and language data from the class path");

    @ArchTest
    static final ArchRule no_clock = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("now"))
                    .and(target(com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("java.time..")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class)
            .because("the day of reading is a parameter");

    @ArchTest
    static final ArchRule no_default_locale_or_zone = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(java.text.BreakIterator.class, "getSentenceInstance")
            .orShould()
            .callMethod(java.text.BreakIterator.class, "getWordInstance")
            .because("a Turkish machine must read as an English one does: name the locale");

    @ArchTest
    static final ArchRule no_output =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule every_package_says_that_null_is_the_exception =
            classes().should(resideInANullMarkedPackage());

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> nameMatchingAny(String... patterns) {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "are named " + String.join(" or ", patterns), type -> {
                    for (String pattern : patterns) {
                        if (type.getName().matches(pattern)) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaPackage home = type.getPackage();
                boolean marked = home.tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                events.add(new SimpleConditionEvent(type, marked, home.getName() + " has no @NullMarked package-info"));
            }
        };
    }
}
