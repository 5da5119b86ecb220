package org.chancery;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The doors know the inside, and the inside knows no door. */
@AnalyzeClasses(packages = "org.chancery", importOptions = DoNotIncludeTests.class)
class AppArchitectureTest {
    /** Packages that make the record out of what documents say. */
    private static final String[] PURE = {
        "org.chancery.resolve..", "org.chancery.identity..", "org.chancery.matter..", "org.chancery.standing.."
    };

    private static final String[] DOORS = {
        "org.chancery.cli..", "org.chancery.web..", "org.chancery.api..", "org.chancery.mcp.."
    };

    @ArchTest
    static final ArchRule packages_form_no_circle =
            slices().matching("org.chancery.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_inside_knows_no_door = noClasses()
            .that()
            .resideOutsideOfPackages(DOORS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOORS);

    @ArchTest
    static final ArchRule resolution_is_pure = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.sql..", "java.nio.file..", "java.util.logging..")
            .orShould()
            .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .because("the same documents must give the same record on every machine and day");

    @ArchTest
    static final ArchRule resolution_knows_no_store = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.chancery.store..", "org.chancery.ingest..", "org.chancery.search..");

    @ArchTest
    static final ArchRule what_programs_ask_knows_no_pages = noClasses()
            .that()
            .resideInAnyPackage("org.chancery.api..", "org.chancery.mcp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.chancery.web..", "org.chancery.cli..");

    @ArchTest
    static final ArchRule pages_do_not_know_the_command_line = noClasses()
            .that()
            .resideInAPackage("org.chancery.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.chancery.cli..")
            .allowEmptyShould(true);
}
