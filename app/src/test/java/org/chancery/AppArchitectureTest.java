package org.chancery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The doors know the inside, and the inside knows no door. */
@AnalyzeClasses(packages = "org.chancery", importOptions = DoNotIncludeTests.class)
class AppArchitectureTest {

    @ArchTest
    static final ArchRule packages_form_no_circle =
            slices().matching("org.chancery.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_inside_knows_no_door = noClasses()
            .that()
            .resideOutsideOfPackages("org.chancery.cli..", "org.chancery.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.chancery.cli..", "org.chancery.web..");

    @ArchTest
    static final ArchRule pages_do_not_know_the_command_line = noClasses()
            .that()
            .resideInAPackage("org.chancery.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.chancery.cli..")
            .allowEmptyShould(true);
}
